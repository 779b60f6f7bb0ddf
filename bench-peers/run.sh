#!/usr/bin/env bash
# plikt and its peers on the same plans, interleaved in one run: bench-peers/run.sh [MEASURES…]
set -euo pipefail
cd "$(dirname "$0")"
cargo build --release --quiet
"${CARGO_TARGET_DIR:-target}/release/plikt-bench-peers" "$@"
