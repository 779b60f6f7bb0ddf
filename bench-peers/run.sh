#!/usr/bin/env bash
# plikt and its peers on the same work, interleaved in one run: `run.sh plans [MEASURES…]`, `run.sh norms [CASES]`, or both.
# DuckDB and polars are of Python: the first time they are put into an environment of their own in the target folder.
set -euo pipefail
cd "$(dirname "$0")"
target="${CARGO_TARGET_DIR:-target}"
what="${1:-both}"
[ $# -eq 0 ] || shift
case $what in plans | norms | both) ;; *)
    echo "run.sh plans [MEASURES…] | norms [CASES]" >&2
    exit 2
    ;;
esac
cargo build --release --quiet --locked
if [ "$what" != norms ]; then
    "$target/release/plikt-bench-peers" "$@"
fi
if [ "$what" != plans ]; then
    if [ -z "${PLIKT_BENCH_PYTHON:-}" ]; then
        PLIKT_BENCH_PYTHON="$target/python/bin/python"
        [ -x "$PLIKT_BENCH_PYTHON" ] || python3 -m venv "$target/python"
        "$PLIKT_BENCH_PYTHON" -m pip install --quiet --disable-pip-version-check --no-deps --requirement requirements.txt
    fi
    PLIKT_BENCH_PYTHON="$PLIKT_BENCH_PYTHON" "$target/release/plikt-bench-norms" "$@"
fi
