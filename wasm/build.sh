#!/usr/bin/env bash
# Build the modules for a browser (wasm/pkg/web) and for Node (wasm/pkg/nodejs): `plikt`, and `office`, which a page loads when the
# first Word or Excel file is asked for.
set -euo pipefail
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-$PWD/../target}
for package in plikt-wasm plikt-office-wasm; do
    # One by one: together they would be built with each other's features.
    cargo build --package "$package" --target wasm32-unknown-unknown --manifest-path ../Cargo.toml --profile wasm
done
cargo build --release --manifest-path bindgen/Cargo.toml --target-dir "$target/bindgen"
for kind in web nodejs; do
    for module in plikt plikt_office; do
        "$target/bindgen/release/plikt-bindgen" "$target/wasm32-unknown-unknown/wasm/${module}_wasm.wasm" "pkg/$kind" "$kind"
    done
done
mkdir -p npm/dist
cp pkg/web/{plikt,office}.js pkg/web/{plikt,office}.d.ts pkg/web/{plikt,office}_bg.wasm pkg/web/{plikt,office}_bg.wasm.d.ts npm/dist/
ls -l pkg/web/plikt_bg.wasm pkg/web/office_bg.wasm
