#!/usr/bin/env bash
# Runs one command against a server of its own: scripts/with-server.sh [SERVE_ARGUMENT…] -- COMMAND [ARGUMENT…]
#
# The server is the development build that the Rust tests made too (nothing is built twice), on a free port,
# with SQLite in a new folder that is removed afterwards, messages printed rather than sent, and limits on
# the rate of requests out of the way. The command finds it at CHATGROW_URL; CHATGROW_DIR is the folder, and
# CHATGROW_LOG what the server prints. A variable that is set already (EMAIL_PROVIDER, DATABASE_URL, …) stays.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
binary=${CARGO_TARGET_DIR:-$root/target}/debug/chatgrow

arguments=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  arguments+=("$1")
  shift
done
[ $# -gt 1 ] || { echo "usage: $0 [SERVE_ARGUMENT…] -- COMMAND [ARGUMENT…]" >&2; exit 2; }
shift

if [ ! -x "$binary" ]; then
  # The same features as the tests, or every dependency would be built once more.
  (cd "$root" && cargo test --workspace --all-features --no-run --quiet)
fi

CHATGROW_DIR=$(mktemp -d "${TMPDIR:-/tmp}/chatgrow-server-XXXXXX")
CHATGROW_LOG=$CHATGROW_DIR/server.log
server=
# A child that has ended is still there until it is waited for, so its state is asked, not its number.
is_running() { [ -n "$(jobs -r)" ]; }
finish() {
  if [ -n "$server" ]; then
    kill -TERM "$server" 2>/dev/null || true
    for _ in $(seq 150); do
      is_running || break
      sleep 0.1
    done
    kill -KILL "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$CHATGROW_DIR"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# Browsers make passkeys for a name only, so their tests reach it as localhost.
CHATGROW_URL=http://${SERVER_NAME:-127.0.0.1}:$PORT
export PORT CHATGROW_URL CHATGROW_DIR CHATGROW_LOG
export HOST=${HOST:-127.0.0.1} BASE_URL=${BASE_URL:-$CHATGROW_URL} DATA_DIR=${DATA_DIR:-$CHATGROW_DIR/data}
export EMAIL_PROVIDER=${EMAIL_PROVIDER:-console} LOG_LEVEL=${LOG_LEVEL:-warn}
export RATE_LIMIT_MAX_REQUESTS=${RATE_LIMIT_MAX_REQUESTS:-1000000000}
export RATE_LIMIT_SIGN_IN=${RATE_LIMIT_SIGN_IN:-1000000000}
export RATE_LIMIT_GUEST_WRITES=${RATE_LIMIT_GUEST_WRITES:-1000000000}

# The server is the only job of this shell. In its own folder, so that no .env and no data of the checkout are read.
(cd "$CHATGROW_DIR" && exec "$binary" serve "${arguments[@]}") >"$CHATGROW_LOG" 2>&1 &
server=$!
for _ in $(seq 300); do
  if curl --silent --fail --output /dev/null "$CHATGROW_URL/health/ready"; then break; fi
  is_running || break
  sleep 0.1
done
if ! curl --silent --fail --output /dev/null "$CHATGROW_URL/health/ready"; then
  echo "the server did not get ready within 30 seconds; it said:" >&2
  tail -n 40 "$CHATGROW_LOG" >&2
  exit 1
fi

status=0
"$@" || status=$?
if ! is_running; then
  echo "the server ended before the command did" >&2
  status=1
fi
if grep -n "panicked at" "$CHATGROW_LOG"; then
  echo "the server panicked" >&2
  status=1
fi
[ "$status" = 0 ] || { echo "last lines of the server:" >&2; tail -n 40 "$CHATGROW_LOG" >&2; }
exit "$status"
