#!/usr/bin/env bash
# Measures the release binary on SQLite and PostgreSQL, and prints Markdown: bench/run.sh [ARGUMENT…]
# The arguments are the runner's (bench/run.sh --help). PostgreSQL is private to the run. See bench/README.md.
set -euo pipefail

cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-$PWD/target}

# Both at once, so that what they share is built once, with the same features.
cargo build --locked --release --quiet --package chatgrow --package chatgrow-bench
exec scripts/with-services.sh "$target/release/chatgrow-bench" --binary "$target/release/chatgrow" "$@"
