#!/usr/bin/env bash
# Holds the running server against its own OpenAPI document with schemathesis: thousands of requests, right
# and wrong, made from the document; no 5xx, no answer outside the schema, no operation open without sign-in,
# nobody sees another business's objects. The same requests every time. Arguments go to schemathesis, for
# example: tests/api/run.sh --include-path /api/customers
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ -n "${CHATGROW_URL:-}" ] || exec "$root/scripts/with-server.sh" --no-demo -- "$here/run.sh" "$@"

python3 "$here/prepare.py"
# What it writes while it works goes where the server's data is.
cd "$CHATGROW_DIR"
export API_ACCOUNTS=$here/accounts.json
timeout 600 "${TOOLS_DIR:-$root/.tools}/venv/bin/schemathesis" --config-file "$here/schemathesis.toml" \
  run "$CHATGROW_URL/api/openapi.json" "$@"
