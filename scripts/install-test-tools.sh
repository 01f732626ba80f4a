#!/usr/bin/env bash
# Installs what `make test` needs beyond Rust, Node.js and a C compiler, and only what is missing:
# system packages (PostgreSQL, pgbouncer, Redis, Chromium, PDF tools), a newer pgbouncer where the package is old,
# schemathesis in a Python environment of its own, cargo-nextest and cargo-deny. Run again, it finds everything
# and ends at once.
#
# TOOLS_DIR is where all but the packages go (default: .tools in the checkout).
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
tools=${TOOLS_DIR:-$root/.tools}
export PATH=$tools/bin:$PATH:/usr/sbin
nextest_version=0.9.143
deny_version=0.20.2

has() { command -v "$1" >/dev/null 2>&1; }

missing_packages() {
  has initdb || [ -n "$(find /usr/lib/postgresql -name initdb 2>/dev/null)" ] || echo postgresql
  has redis-server || echo redis-server
  has pgbouncer || echo pgbouncer
  has chromium || has chromium-browser || has google-chrome || [ -n "${CHROMIUM:-}" ] || echo chromium
  has pdftotext || echo poppler-utils
  has qpdf || echo qpdf
  has curl || echo curl
  python3 -c 'import venv, ensurepip' 2>/dev/null || echo python3-venv
}

# The packages named, with what they need; as root or through sudo.
install_packages() {
  local as_root=()
  [ $# -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  if ! has apt-get || ! "${as_root[@]}" true 2>/dev/null; then
    echo "make test needs these packages, which only an administrator can install: $*" >&2
    exit 1
  fi
  echo "installing $*"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# 1.21 is the first pgbouncer behind which ChatGrow runs in transaction mode.
install_newer_pgbouncer() {
  local version
  version=$(pgbouncer --version | sed -n 's/^PgBouncer \([0-9.]*\).*/\1/p')
  [ "$(printf '%s\n' 1.21 "$version" | sort -V | head -n 1)" != 1.21 ] || return 0
  echo "building pgbouncer 1.24 (here is $version)"
  install_packages libevent-dev libssl-dev pkg-config
  "$root/scripts/install-pgbouncer.sh"
}

install_schemathesis() {
  local wanted=$root/tests/api/requirements.txt
  # The copy is written last: it says that the environment holds exactly these packages.
  cmp -s "$wanted" "$tools/venv/requirements.txt" && return
  echo "installing schemathesis"
  python3 -m venv --clear "$tools/venv"
  "$tools/venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  cp "$wanted" "$tools/venv/requirements.txt"
}

# Builds a cargo tool without optimisation: ready soonest, and fast enough.
install_cargo_tool() {
  echo "building $1 $2"
  CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=$tools/build \
    cargo install --quiet --locked --debug --root "$tools" --version "$2" "$1"
  rm -rf "$tools/build"
}

mkdir -p "$tools"
# shellcheck disable=SC2046 # one word per package
install_packages $(missing_packages)
install_newer_pgbouncer
install_schemathesis
has cargo-nextest || install_cargo_tool cargo-nextest "$nextest_version"
# deny.toml is read differently by other versions.
[ "$(cargo-deny --version 2>/dev/null)" = "cargo-deny $deny_version" ] || install_cargo_tool cargo-deny "$deny_version"
