//! `plikt-bindgen MODULE.wasm FOLDER [web|nodejs|bundler] [names]`: writes the module and the JavaScript that loads it; with the
//! names of its functions, for profilers. What is written is called as the module, `plikt` for `plikt_wasm.wasm`.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(module), Some(folder)) = (arguments.first(), arguments.get(1)) else {
        eprintln!("plikt-bindgen MODULE.wasm FOLDER [web|nodejs|bundler] [names]");
        return ExitCode::FAILURE;
    };
    let target = arguments.get(2).map_or("web", String::as_str);
    let names = arguments.get(3).is_some_and(|word| word == "names");
    let stem = std::path::Path::new(module).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let name = stem.trim_end_matches("_wasm").trim_start_matches("plikt_");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(name).typescript(true).remove_producers_section(true);
    bindgen.remove_name_section(!names).demangle(names);
    let ready = match target {
        "nodejs" => bindgen.nodejs_module(true),
        "bundler" => bindgen.bundler(true),
        _ => bindgen.web(true),
    };
    match ready.and_then(|bindgen| bindgen.generate(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}
