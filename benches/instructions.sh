#!/usr/bin/env bash
# Instructions per byte, which do not depend on what else the machine does: benches/instructions.sh [MEASURES]
# Needs valgrind. One thread, packs loaded beforehand.
set -euo pipefail
cd "$(dirname "$0")/.."
measures=${1:-1000}
program=$(cargo build --release --bench profile --no-default-features --message-format=json 2>/dev/null |
    sed -n 's/.*"executable":"\([^"]*profile[^"]*\)".*/\1/p' | tail -1)
for stage in parse tidy untidy check; do
    case $stage in tidy | untidy) work=format ;; *) work=$stage ;; esac
    bytes=$("$program" "$stage" "$measures" | sed 's/ bytes.*//')
    count=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null "--toggle-collect=profile::work::$work" \
        "$program" "$stage" "$measures" 2>&1 | sed -n 's/.*Collected : //p')
    echo "$stage: $((count / bytes)) instructions per byte ($count for $bytes bytes)"
done
