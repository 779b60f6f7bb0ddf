#!/usr/bin/env bash
# Fuzz one target for some seconds: fuzz/run.sh parse|check|fmt|import|situations [SECONDS]. Needs the nightly toolchain and cargo-fuzz.
# The seeds are the project's own plans, packs and test cases; what is found lands in fuzz/artifacts.
set -euo pipefail
cd "$(dirname "$0")"
target=$1
seeds=$(mktemp -d)
trap 'rm -rf "$seeds"' EXIT
find .. -name '*.plikt' -not -path '*/target/*' -size -64k -print0 | while IFS= read -r -d '' file; do
    cp "$file" "$seeds/$(echo "$file" | tr '/' '_')"
done
if [ "$target" = import ]; then cp ../tests/data/exchange/*.csv "$seeds"; fi
if [ "$target" = situations ]; then
    # What stands after the uses of a file of cases; the target brings the law.
    for file in "$seeds"/*; do
        grep -q 'situasjon\|sak ' "$file" && sed -i '/^bruk \|^language:\|^språk:/d' "$file" || rm "$file"
    done
fi
mkdir -p "corpus/$target"
# No sanitizer: the project has no unsafe code, and without it a target runs about ten times as often.
cargo +nightly fuzz run -s none "$target" "corpus/$target" "$seeds" -- \
    -max_total_time="${2:-600}" -dict=plikt.dict -timeout=20 -rss_limit_mb=2048 -max_len=20000
