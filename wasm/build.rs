//! The stack that the deepest text allowed needs; WebAssembly gives one MiB unless told otherwise.

fn main() {
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo:rustc-link-arg=-zstack-size=4194304");
    }
}
