// Where the worker and the module come from in the single file: from the page itself, since nothing can be fetched there.

import type { WorkerLike } from 'plikt/client';

export const isSingleFile = true;

export function held(id: string): string {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page holds no ${id}`);
  return element.textContent ?? '';
}

// Read at once: the page is built in their place, and a worker that dies needs them again.
const workerText = held('plikt-worker');
const packedModule = held('plikt-module');

/** A module is packed with gzip and written in base 64. */
export async function unpacked(text: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

export async function startWorker(): Promise<{ worker: WorkerLike; wasm?: ArrayBuffer }> {
  const wasm = await unpacked(packedModule);
  const address = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return { worker, wasm };
}
