#!/usr/bin/env bash
# Runs one command with private test databases: scripts/with-services.sh cargo nextest run
# Starts them, exports their addresses (scripts/services.sh says which), stops them whatever happens.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT…]" >&2; exit 2; }

# A run that was killed outright could not stop its own: do it now.
for left in "${TMPDIR:-/tmp}"/chatgrow-run-*; do
  [ -d "$left" ] || continue
  kill -0 "${left##*-}" 2>/dev/null || SERVICES_DIR=$left "$here/services.sh" stop
done

export SERVICES_DIR="${TMPDIR:-/tmp}/chatgrow-run-$$"
trap '"$here/services.sh" stop' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
"$here/services.sh" start >/dev/null
eval "$("$here/services.sh" env)"
"$@"
