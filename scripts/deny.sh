#!/usr/bin/env bash
# cargo-deny: licences, banned and duplicate crates, where crates come from (deny.toml), and known
# vulnerabilities. The list of vulnerabilities is fetched from the network: where that cannot be reached,
# the check is left out and the output says so. ADVISORIES=required makes it fail instead.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
export PATH=${TOOLS_DIR:-$root/.tools}/bin:$PATH
cd "$root"

cargo deny --all-features check licenses bans sources
if fetched=$(timeout 60 cargo deny --all-features fetch db 2>&1); then
  cargo deny --all-features check --disable-fetch advisories
elif [ "${ADVISORIES:-}" = required ]; then
  echo "$fetched" >&2
  exit 1
else
  echo "NOT CHECKED: known vulnerabilities (advisories). Their list cannot be fetched from here:"
  printf '%s\n' "$fetched" | grep -m 3 -iE 'error|fail|resolve|timed out' | sed 's/^/  /' || echo "  no answer within 60 seconds"
fi
