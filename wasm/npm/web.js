// For browsers, with a bundler or without: the module is loaded once, from beside this file unless told otherwise.
import init from './dist/plikt.js';

export * from './api.js';

let loading;

/** Load the module, before anything else is used. Loading it again does nothing. */
export function load(source = new URL('./dist/plikt_bg.wasm', import.meta.url)) {
  loading ??= init({ module_or_path: source });
  return loading.then(() => undefined);
}
