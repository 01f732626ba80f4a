#!/usr/bin/env bash
# The web app: scripts/web.sh install|check|build|budget
#   install   its packages, when they are missing or the lock file is newer
#   check     types, lint, unit tests
#   build     into web/dist, which the server's binary takes in
#   budget    fails when what a page loads first has grown over its limit (after build)
set -euo pipefail

cd "$(dirname "$0")/../web"
for verb in "$@"; do
  case $verb in
    install)
      [ -d node_modules ] && [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund
      ;;
    check)
      npm run --silent typecheck
      npm run --silent lint
      npm test --silent
      ;;
    build)
      npm run --silent build
      ;;
    budget)
      npm run --silent budget
      ;;
    *)
      echo "usage: $0 install|check|build|budget" >&2
      exit 2
      ;;
  esac
done
