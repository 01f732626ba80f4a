#!/usr/bin/env bash
# The browser tests (tests/browser), run against a server and a mail server of their own. Arguments go to the
# test runner; with --screenshots it takes the pictures of the documentation instead of testing.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
tests=$root/tests/browser

[ -d "$tests/node_modules" ] && [ "$tests/node_modules/.package-lock.json" -nt "$tests/package-lock.json" ] \
  || npm ci --prefix "$tests" --no-audit --no-fund
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
export CHROMIUM
export SERVER_NAME=localhost
binary=${CARGO_TARGET_DIR:-$root/target}/debug/chatgrow
[ -x "$binary" ] || (cd "$root" && cargo test --workspace --all-features --no-run --quiet)
# Who runs the installation that is tested: one for each test, because each registers.
export PLATFORM_OWNERS=${PLATFORM_OWNERS:-system-he@example.com,system-en@example.com,system-logs@example.com,system-backup@example.com}
# The log is read on a page of them.
export LOG_LEVEL=${LOG_LEVEL:-warn,chatgrow::cli=info,chatgrow::ops=info}
# Mail and gateways first: the server is told where they are when it starts.
exec node "$tests/with-mail.mjs" node "$tests/with-gateways.mjs" "$binary" \
  "$root/scripts/with-server.sh" --no-demo -- npm --prefix "$tests" test -- "$@"
