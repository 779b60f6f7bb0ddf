// Word and Excel files, in Node: the second module is read when the first file is packed.
import { readFileSync } from 'node:fs';

import { initSync, pack as packed } from './dist/office.js';

let loaded = false;

/** Read the second module. */
export function load() {
  if (!loaded) initSync({ module: readFileSync(new URL('./dist/office_bg.wasm', import.meta.url)) });
  loaded = true;
  return Promise.resolve();
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
