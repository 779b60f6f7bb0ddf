// Where the worker and the module come from: files beside the page. The single file has `host.single.ts` in its place.

import moduleAddress from '../../../pkg/web/plikt_bg.wasm?url';
import type { Start } from './protocol';

export const isSingleFile = false;

export async function startWorker(): Promise<{ worker: Worker; start: Start }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return { worker, start: { module: new URL(moduleAddress, location.href).href } };
}
