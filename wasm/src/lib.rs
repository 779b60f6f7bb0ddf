//! plikt in WebAssembly.
