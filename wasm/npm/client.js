// Talks to the worker. One request is with the worker at a time; of those that wait, an outdated one is dropped when a
// newer one takes its place, so that a fast typist never waits for answers that nobody wants any more.

/** Why a request has no answer. */
export class RequestError extends Error {
  constructor(message, code, problems) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    if (problems !== undefined) this.problems = problems;
  }
}

const CHANGES = new Set(['set', 'edit', 'remove', 'rename', 'seeFrom', 'openSession', 'sessionLine']);

/** A project in a worker. */
export class Client {
  constructor(worker, { wasm } = {}) {
    this.worker = worker;
    this.waiting = [];
    this.current = undefined;
    this.next = 1;
    worker.onmessage = ({ data }) => this.answered(data);
    worker.onerror = (event) => this.broke(event.message ?? 'the worker failed');
    if (wasm !== undefined) worker.postMessage({ wasm });
  }

  /**
   * Ask. A newer request of the same method for the same file takes the place of one that waits, which then fails with the
   * code `outdated`; changes are never dropped. With a signal, a request that waits can be taken back (`cancelled`).
   */
  request(method, args = [], { signal, lane = `${method} ${typeof args[0] === 'string' ? args[0] : ''}` } = {}) {
    return new Promise((resolve, reject) => {
      if (this.failed !== undefined) {
        reject(this.failed);
        return;
      }
      if (signal?.aborted) {
        reject(new RequestError('cancelled', 'cancelled'));
        return;
      }
      const request = { id: this.next++, method, args, lane, resolve, reject };
      if (!CHANGES.has(method)) this.drop((other) => other.lane === lane && !CHANGES.has(other.method), 'outdated');
      this.waiting.push(request);
      signal?.addEventListener('abort', () => this.drop((other) => other === request, 'cancelled'), { once: true });
      this.send();
    });
  }

  drop(which, code) {
    const dropped = this.waiting.filter(which);
    this.waiting = this.waiting.filter((request) => !which(request));
    for (const request of dropped) request.reject(new RequestError(code, code));
  }

  send() {
    if (this.current !== undefined) return;
    this.current = this.waiting.shift();
    if (this.current === undefined) return;
    const { id, method, args } = this.current;
    this.worker.postMessage({ id, method, args });
  }

  answered({ id, result, error }) {
    if (this.current?.id !== id) return;
    const { resolve, reject } = this.current;
    this.current = undefined;
    if (error === undefined) resolve(result);
    else reject(new RequestError(error.message, error.code, error.problems));
    this.send();
  }

  /** The worker is gone: everything that waits fails, and so does what is asked from now on. */
  broke(message) {
    this.failed = new RequestError(message, 'worker-failed');
    this.current?.reject(this.failed);
    this.current = undefined;
    for (const request of this.waiting.splice(0)) request.reject(this.failed);
  }

  /** End the worker. */
  close() {
    this.worker.terminate();
    this.broke('the worker was closed');
  }
}
