#!/usr/bin/env bash
# Every check there is, in the order in which a mistake shows soonest; stops at the first that fails.
#
#   scripts/test.sh         everything (make test)
#   scripts/test.sh fast    format, clippy, unit tests: no databases, no browser (make check)
#
# Clippy needs the types of every crate (cargo check), the tests their code (cargo build). Both are asked
# for with the same packages, targets and features, so that each is made once; the server that the API and
# browser tests talk to is the one the Rust tests built.
set -euo pipefail

cd "$(dirname "$0")/.."
tools=${TOOLS_DIR:-$PWD/.tools}
export PATH=$tools/bin:$PATH
everything=(--workspace --all-features)
log=$(mktemp)
step='starting'
began=0
finish() {
  local status=$?
  rm -f "$log"
  [ "$status" = 0 ] || printf '\n✗ %s failed after %d s\n' "$step" "$((SECONDS - began))" >&2
}
trap finish EXIT

times=()
run() {
  step=$1
  shift
  began=$SECONDS
  printf '\n━━ %s\n' "$step"
  "$@"
  times+=("$(printf '%5d s  %s' "$((SECONDS - began))" "$step")")
}

rust_tests() {
  # Its summary is printed again at the very end.
  "$@" 2>&1 | tee "$log"
}

rust_docs() {
  RUSTDOCFLAGS='-D warnings' cargo doc --locked --quiet "${everything[@]}" --no-deps
}

clippy() {
  cargo clippy --locked --quiet "${everything[@]}" --all-targets -- -D warnings
}

if [ "${1:-}" = fast ]; then
  run 'format' cargo fmt --all --check
  run 'clippy' clippy
  run 'unit tests' rust_tests cargo nextest run --locked "${everything[@]}" --lib --bins
else
  run 'tools' scripts/install-test-tools.sh
  run 'style' scripts/check-style.sh
  run 'format' cargo fmt --all --check
  run 'web app: packages' scripts/web.sh install
  run 'web app: types, lint, unit tests' scripts/web.sh check
  run 'web app: build, size' scripts/web.sh build budget
  run 'clippy' clippy
  run 'Rust tests, on SQLite and PostgreSQL' \
    rust_tests scripts/with-services.sh cargo nextest run --locked "${everything[@]}" --profile ci
  run 'documentation examples' cargo test --locked --quiet --doc "${everything[@]}"
  run 'documentation' rust_docs
  run 'dependencies' scripts/deny.sh
  run 'openapi.json and the types made from it' scripts/openapi.sh check
  run 'API against its description' tests/api/run.sh
  if [ -e tests/browser/package.json ]; then
    run 'browser tests' scripts/browser-tests.sh
  fi
fi

printf '\n━━ all passed in %d s\n' "$SECONDS"
printf '%s\n' "${times[@]}"
# The Rust tests' summary once more: "N tests run: N passed, N skipped".
plain=$(sed 's/\x1b\[[0-9;]*m//g' "$log")
grep -E 'Summary \[.*tests? run' <<<"$plain" | tail -n 1
passed=$(sed -nE 's/.*Summary \[.*tests? run: ([0-9]+) passed.*/\1/p' <<<"$plain" | tail -n 1)
[ "${passed:-0}" -gt 0 ] || { step='counting the tests'; echo 'no Rust test ran' >&2; exit 1; }
echo "$passed passed, 0 failed"
