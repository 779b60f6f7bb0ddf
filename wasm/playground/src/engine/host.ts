// Where the worker comes from: a file beside the page, which finds the module beside itself. The single file has
// `host.single.ts` in its place.

import type { WorkerLike } from 'plikt/client';

export const isSingleFile = false;

export async function startWorker(): Promise<{ worker: WorkerLike; wasm?: ArrayBuffer }> {
  return { worker: new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) };
}
