#!/usr/bin/env bash
# Builds pgbouncer 1.24 from Debian's source package into TOOLS_DIR/bin, for systems whose own package is older
# than 1.21: the first version that follows prepared statements from one server connection to the next, which
# ChatGrow's queries need. Asks the mirror that apt uses, with apt's keys; changes nothing in apt's settings.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
tools=${TOOLS_DIR:-$root/.tools}
suite=trixie

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir -p "$work"/{lists,cache/archives}/partial "$tools/bin"
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[ -n "$mirror" ] && [ -e "$keys" ] || { echo "no Debian mirror here: install pgbouncer 1.21 or newer by hand" >&2; exit 1; }
echo "deb-src [signed-by=$keys] $mirror $suite main" >"$work/sources.list"

cd "$work"
apt=(apt-get -qq -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=-
  -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root)
"${apt[@]}" update
"${apt[@]}" source --download-only pgbouncer >/dev/null
tar -xzf pgbouncer_*.orig.tar.gz
cd pgbouncer-*/
{ ./configure --quiet --without-cares && make -j2 pgbouncer; } >"$work/build.log" 2>&1 || { tail -n 20 "$work/build.log" >&2; exit 1; }
install -m 755 pgbouncer "$tools/bin/pgbouncer"
