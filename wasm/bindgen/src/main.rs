//! `plikt-bindgen MODULE.wasm FOLDER [web|nodejs|bundler]`: writes the module and the JavaScript that loads it.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(module), Some(folder)) = (arguments.first(), arguments.get(1)) else {
        eprintln!("plikt-bindgen MODULE.wasm FOLDER [web|nodejs|bundler]");
        return ExitCode::FAILURE;
    };
    let target = arguments.get(2).map_or("web", String::as_str);
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("plikt").typescript(true).remove_name_section(true).remove_producers_section(true);
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
