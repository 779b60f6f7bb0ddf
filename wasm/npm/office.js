// Word and Excel files, in browsers: the second module is loaded when the first file is packed, from beside this file unless
// `load` was told otherwise before.
import init, { pack as packed } from './dist/office.js';

let loading;

/** Load the second module. Loading it again does nothing. */
export function load(source = new URL('./dist/office_bg.wasm', import.meta.url)) {
  loading ??= init({ module_or_path: source }).catch((error) => {
    // Who is off the net for a moment may try again.
    loading = undefined;
    throw error;
  });
  return loading.then(() => undefined);
}

/** The bytes of the file that an answer of `exportOffice` becomes. */
export async function pack(content) {
  await load();
  try {
    return packed(JSON.stringify(content));
  } catch (error) {
    throw error instanceof Error ? error : new Error(String(error));
  }
}
