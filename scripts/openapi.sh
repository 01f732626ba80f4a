#!/usr/bin/env bash
# The description of the API that is checked in, and the web app's types made from it.
#
#   scripts/openapi.sh write   make both anew from the code
#   scripts/openapi.sh check   fail when either differs from what the code says
set -euo pipefail

cd "$(dirname "$0")/.."
binary=${CARGO_TARGET_DIR:-target}/debug/chatgrow
types=web/src/api/schema.d.ts

case ${1:-} in
  write)
    cargo build --quiet --workspace --all-features
    "$binary" openapi >openapi.json.new
    mv openapi.json.new openapi.json
    npm --prefix web run --silent api
    ;;
  check)
    kept=$(mktemp -d)
    # Whatever the outcome, the checked-in types are as they were.
    trap 'cp "$kept/types" "$types"; rm -rf "$kept"' EXIT
    cp "$types" "$kept/types"
    "$binary" openapi >"$kept/openapi.json"
    npm --prefix web run --silent api >/dev/null
    stale=0
    diff --unified openapi.json "$kept/openapi.json" | head -n 60 || stale=1
    diff --unified "$kept/types" "$types" | head -n 60 || stale=1
    [ "$stale" = 0 ] || { echo "openapi.json or $types is not what the code says: run make openapi" >&2; exit 1; }
    ;;
  *)
    echo "usage: $0 write|check" >&2
    exit 2
    ;;
esac
