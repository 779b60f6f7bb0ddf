#!/usr/bin/env bash
# Build the module for a browser (wasm/pkg/web) and for Node (wasm/pkg/nodejs).
set -euo pipefail
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-$PWD/../target}
cargo build --package plikt-wasm --target wasm32-unknown-unknown --manifest-path ../Cargo.toml --profile wasm
cargo build --release --manifest-path bindgen/Cargo.toml --target-dir "$target/bindgen"
for kind in web nodejs; do
    "$target/bindgen/release/plikt-bindgen" "$target/wasm32-unknown-unknown/wasm/plikt_wasm.wasm" "pkg/$kind" "$kind"
done
mkdir -p npm/dist
cp pkg/web/plikt.js pkg/web/plikt.d.ts pkg/web/plikt_bg.wasm pkg/web/plikt_bg.wasm.d.ts npm/dist/
ls -l pkg/web/plikt_bg.wasm
