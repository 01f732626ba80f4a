#!/usr/bin/env bash
# How fast documents are drawn and signed, beside PDFKit and WeasyPrint: bench/documents/run.sh [DOCUMENTS]
# The other two are installed into a folder that is thrown away. See bench/README.md.
set -euo pipefail

cd "$(dirname "$0")/../.."
count=${1:-10000}
target=${CARGO_TARGET_DIR:-$PWD/target}
font=$PWD/crates/documents/fonts/Rubik-Regular.ttf
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

cargo build --locked --release --quiet --package chatgrow-documents --example rate
npm --prefix "$tools" install --silent --no-audit --no-fund pdfkit@0.17 >/dev/null
python3 -m venv "$tools/venv"
"$tools/venv/bin/pip" install --quiet --disable-pip-version-check weasyprint
cp bench/documents/pdfkit.mjs "$tools/"

"$target/release/examples/rate" "$count"
node "$tools/pdfkit.mjs" "$font" $((count / 20 + 1))
"$tools/venv/bin/python" bench/documents/weasy.py "$font" $((count / 50 + 1))
