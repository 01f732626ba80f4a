#!/usr/bin/env bash
# What no linter here looks at, over every file that is or will be checked in:
#   fails on physical directions in styles (margin-left, text-align: right, left: …): right-to-left wants
#   inline-start and inline-end;
#   names source files of more than 400 lines, which usually hold two things.
set -euo pipefail

cd "$(dirname "$0")/.."
files() { git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do [ ! -f "$file" ] || echo "$file"; done; }

physical='(margin|padding|border)-(left|right)\b|(margin|padding|border)(Left|Right)\b'
physical+='|border-(top|bottom)-(left|right)-radius|(text-align|float|clear):\s*(left|right)\b'
physical+='|\b(left|right):\s*["'"'"']?(-?[.0-9]|auto|calc\(|var\()|\b(ml|mr|pl|pr)=["{]'
found=$(files 'web/*.css' 'web/*.tsx' 'crates/*.css' 'crates/*.html' | grep -v '\.min\.css$' \
  | xargs -r grep -nHE "$physical" | grep -v 'physical on purpose:' || true)
if [ -n "$found" ]; then
  echo "Physical directions in styles (write inline-start/inline-end, or say 'physical on purpose: …' on the line):"
  echo "$found"
  exit 1
fi

long=$(files '*.rs' '*.ts' '*.tsx' '*.css' '*.js' '*.mjs' '*.py' '*.sh' | grep -v 'web/src/api/schema.d.ts' \
  | xargs -r wc -l | awk '$2 != "total" && $1 > 400 { print "  " $1 " " $2 }' | sort -rn)
[ -z "$long" ] || printf 'warning: over 400 lines; does each hold one thing?\n%s\n' "$long"
