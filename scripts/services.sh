#!/usr/bin/env bash
# The databases that the tests talk to, private to one run: PostgreSQL, pgbouncer in front of it, Redis.
#
#   scripts/services.sh start   start all three on free ports of 127.0.0.1, print their addresses
#   scripts/services.sh env     print the addresses again, as `export NAME=value` lines for eval
#   scripts/services.sh stop    stop them and remove everything they wrote
#
# SERVICES_DIR is the folder they live in (default: one per user and checkout under TMPDIR). Nothing here
# touches a PostgreSQL or Redis that runs on the machine already. PostgreSQL keeps fsync on, so that tests
# meet the timing of a real disk, and its role is an ordinary one: neither superuser nor exempt from
# row-level security, owner of its database, allowed to create more. See CONTRIBUTING.md.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
checkout=$(printf '%s' "$root" | cksum | cut -d' ' -f1)
dir=${SERVICES_DIR:-${TMPDIR:-/tmp}/chatgrow-services-$(id -u)-$checkout}
# The newest server binaries: Debian keeps each major version in a folder of its own, outside PATH.
pg_bin=$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
pg_bin=${pg_bin:-$(command -v initdb || true)}
pg_bin=${pg_bin%/initdb}
PATH=${TOOLS_DIR:-$root/.tools}/bin:$PATH:/usr/sbin
role=chatgrow
password=chatgrow

fail() {
  echo "services: $*" >&2
  exit 1
}

# PostgreSQL and pgbouncer refuse to run as root: they get the packages' own user.
as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# A port below the range from which the kernel takes the ports of outgoing connections.
free_port() {
  python3 - <<'PY'
import random, socket
while True:
    port = random.SystemRandom().randrange(20000, 32000)
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            continue
    print(port)
    break
PY
}

start_postgres() {
  pg_port=$(free_port)
  as_owner "$pg_bin/initdb" --pgdata="$dir/postgres" --username=postgres --auth-local=trust \
    --auth-host=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-instructions >"$dir/initdb.log" 2>&1 \
    || fail "initdb failed: $(tail -n 5 "$dir/initdb.log")"
  cat >>"$dir/postgres/postgresql.conf" <<EOF
listen_addresses = '127.0.0.1'
port = $pg_port
unix_socket_directories = '$dir/postgres'
max_connections = 300
shared_buffers = 128MB
EOF
  as_owner "$pg_bin/pg_ctl" --pgdata="$dir/postgres" --log="$dir/postgres.log" --wait --timeout=60 start >/dev/null \
    || fail "PostgreSQL did not start: $(tail -n 5 "$dir/postgres.log")"
  as_owner "$pg_bin/psql" --host="$dir/postgres" --port="$pg_port" --username=postgres --dbname=postgres \
    --quiet --no-psqlrc --set=ON_ERROR_STOP=1 <<EOF
CREATE ROLE $role LOGIN PASSWORD '$password' CREATEDB NOSUPERUSER NOBYPASSRLS;
CREATE DATABASE $role OWNER $role;
CREATE ROLE ${role}_bypass LOGIN PASSWORD '$password' BYPASSRLS;
EOF
}

start_pgbouncer() {
  bouncer_port=$(free_port)
  cat >"$dir/pgbouncer.ini" <<EOF
[databases]
* = host=127.0.0.1 port=$pg_port
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $bouncer_port
unix_socket_dir =
auth_type = scram-sha-256
auth_file = $dir/pgbouncer.users
pool_mode = transaction
max_prepared_statements = 200
default_pool_size = 4
max_client_conn = 500
server_idle_timeout = 10
logfile = $dir/pgbouncer.log
pidfile = $dir/pgbouncer.pid
EOF
  echo "\"$role\" \"$password\"" >"$dir/pgbouncer.users"
  # A copy, because its user may not be allowed into the folder that the tools are in.
  cp "$(command -v pgbouncer)" "$dir/pgbouncer"
  as_owner "$dir/pgbouncer" --quiet --daemon "$dir/pgbouncer.ini" || fail "pgbouncer did not start (1.21 or newer?): $(tail -n 5 "$dir/pgbouncer.log" 2>/dev/null)"
}

start_redis() {
  redis_port=$(free_port)
  redis-server --bind 127.0.0.1 --port "$redis_port" --dir "$dir" --save '' --appendonly no --daemonize yes \
    --pidfile "$dir/redis.pid" --logfile "$dir/redis.log" >/dev/null || fail "Redis did not start"
}

# Waits until something accepts connections on a port, 10 seconds at most.
wait_for_port() {
  for _ in $(seq 100); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return; fi
    sleep 0.1
  done
  fail "nothing answers on port $1: $(tail -n 5 "$dir"/*.log)"
}

start() {
  [ -n "$pg_bin" ] || fail "no PostgreSQL server here: run scripts/install-test-tools.sh"
  command -v redis-server >/dev/null || fail "no redis-server here: run scripts/install-test-tools.sh"
  command -v pgbouncer >/dev/null || fail "no pgbouncer here: run scripts/install-test-tools.sh"
  [ ! -e "$dir/env" ] || fail "already started in $dir: run scripts/services.sh stop first"
  mkdir -p "$dir"
  chmod 755 "$dir"
  [ "$(id -u)" != 0 ] || chown postgres "$dir"
  start_postgres
  start_pgbouncer
  start_redis
  wait_for_port "$bouncer_port"
  wait_for_port "$redis_port"
  cat >"$dir/env" <<EOF
export TEST_POSTGRES_URL=postgres://$role:$password@127.0.0.1:$pg_port/$role
export TEST_POSTGRES_BYPASS_URL=postgres://${role}_bypass:$password@127.0.0.1:$pg_port/$role
export TEST_PGBOUNCER_URL=postgres://$role:$password@127.0.0.1:$bouncer_port/$role
export TEST_REDIS_URL=redis://127.0.0.1:$redis_port
EOF
  cat "$dir/env"
}

# Both remove their pid file as the last thing they do.
stop_pid() {
  local pid
  pid=$(cat "$1" 2>/dev/null) || return 0
  kill -TERM "$pid" 2>/dev/null || return 0
  for _ in $(seq 100); do
    [ -e "$1" ] || return 0
    sleep 0.05
  done
  kill -KILL "$pid" 2>/dev/null || true
}

stop() {
  [ -d "$dir" ] || return 0
  stop_pid "$dir/pgbouncer.pid"
  stop_pid "$dir/redis.pid"
  # What they hold is thrown away, so PostgreSQL need not write a last checkpoint.
  if [ -e "$dir/postgres/postmaster.pid" ]; then
    as_owner "$pg_bin/pg_ctl" --pgdata="$dir/postgres" --mode=immediate --wait stop >/dev/null || true
  fi
  rm -rf "$dir"
}

case ${1:-} in
  start) start ;;
  stop) stop ;;
  env) cat "$dir/env" 2>/dev/null || fail "not started: run scripts/services.sh start" ;;
  *) fail "say start, stop or env" ;;
esac
