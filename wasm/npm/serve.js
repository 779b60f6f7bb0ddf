// Answers the messages that come to a worker.
import { Server } from './server.js';
import { load } from './web.js';

export { Server };

/** The first message may be `{wasm}`: the address of the module, or its bytes. A worker of one's own gives its own server. */
export function serve(scope, make = () => new Server()) {
  let ready;
  const start = (wasm) => (ready ??= load(wasm).then(make));

  scope.onmessage = async ({ data }) => {
    if (data.wasm !== undefined) {
      // What goes wrong is told to the first request.
      start(data.wasm).catch(() => undefined);
      return;
    }
    let server;
    try {
      server = await start();
    } catch (error) {
      scope.postMessage({ id: data.id, error: { message: String(error?.message ?? error), code: 'not-loaded' } });
      return;
    }
    scope.postMessage(server.answer(data));
  };
}
