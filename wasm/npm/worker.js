// The worker: `new Worker(new URL('plikt/worker', import.meta.url), { type: 'module' })`.
// The first message may be `{wasm}`: the address of the module, or its bytes.
import { Server } from './server.js';
import { load } from './web.js';

let ready;
const start = (wasm) => (ready ??= load(wasm).then(() => new Server()));

self.onmessage = async ({ data }) => {
  if (data.wasm !== undefined) {
    start(data.wasm);
    return;
  }
  try {
    const server = await start();
    self.postMessage(server.answer(data));
  } catch (error) {
    self.postMessage({ id: data.id, error: { message: String(error.message ?? error), code: 'not-loaded' } });
  }
};
