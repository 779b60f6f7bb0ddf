// How the interpreter is asked: over a client of a worker, or a workspace of the page itself.

/** A function `(method, ...arguments)` that answers later. */
export function asking({ client, workspace }) {
  if (client !== undefined) return (method, ...args) => client.request(method, args);
  return async (method, ...args) => workspace[method](...args);
}

/** A request may have been overtaken, taken back, or lost with its worker: then there is nothing to show. */
export const quietly = (fallback) => (error) => {
  if (['outdated', 'cancelled', 'worker-failed'].includes(error?.code)) return fallback;
  throw error;
};
