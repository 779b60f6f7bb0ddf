// A client that stays: it keeps the files, and when its worker dies or hangs it starts another one and gives it what the
// old one knew. One request is with the worker at a time; what waits can still be taken back.
import { Client, RequestError } from './client.js';

/** A request that takes longer, in milliseconds, is taken for a hang. Large plans take a second or two. */
const PATIENCE = 30_000;
/** So many deaths in a row without an answer in between, and nothing more is tried until a file changes. */
const DEATHS = 3;

/** Is a request without an answer because it was overtaken, taken back, or lost with the worker? */
export const isPassing = (error) => ['outdated', 'cancelled', 'worker-failed'].includes(error?.code);

/** A project in a worker that is started again when it dies. */
export class SteadyClient {
  #makeWorker;
  #options;
  #files = new Map();
  /** What the worker does not know yet. */
  #changes = new Map();
  /** The files that the worker has. */
  #told = new Set();
  /** From which municipality the project is looked at, where that was asked for. */
  #seenFrom;
  /** Has the worker been told nothing yet? */
  #isNew = true;
  /** Do the changes begin from no files at all? */
  #anew = false;
  #queue = [];
  #flying;
  #client;
  #deaths = 0;
  #timer;
  #closed = false;

  constructor(makeWorker, options = {}) {
    this.#makeWorker = makeWorker;
    this.#options = options;
    void this.#start('starting', '');
  }

  /** Add a file or replace its text. */
  set(name, text) {
    if (this.#files.get(name) === text) return;
    this.#files.set(name, text);
    this.#changes.set(name, text);
    this.#tryAgain();
  }

  /** Take a file out. */
  remove(name) {
    if (!this.#files.delete(name)) return;
    this.#changes.set(name, null);
    this.#tryAgain();
  }

  /** Take other files, in this order, in place of all that were there. */
  replace(files) {
    this.#files = new Map(files);
    this.#changes = new Map(this.#files);
    this.#anew = true;
    this.#tryAgain();
  }

  /** Ask. A newer request of the same lane (the method's name, unless told) makes this one outdated, also where it is with the worker. */
  request(method, args = [], { signal, lane = method } = {}) {
    // Files are kept here, so that the next worker gets them too.
    if (method === 'set' || method === 'remove') {
      this[method](...args);
      return Promise.resolve(undefined);
    }
    if (method === 'seeFrom') return this.#see(args, signal);
    return this.#ask(method, args, { signal, lane });
  }

  #ask(method, args, { signal, lane }) {
    if (this.#deaths >= DEATHS) return Promise.reject(new RequestError('given up', 'worker-failed'));
    if (signal?.aborted) return Promise.reject(new RequestError('cancelled', 'cancelled'));
    if (!CHANGES.has(method)) this.#drop((other) => other.lane === lane, 'outdated');
    return new Promise((resolve, reject) => {
      const request = { method, args, lane, resolve, reject };
      this.#queue.push(request);
      signal?.addEventListener('abort', () => this.#drop((other) => other === request, 'cancelled'), { once: true });
      this.#next();
    });
  }

  /** A name that the project does not have changes nothing; another one is told to every worker that comes. */
  async #see(args, signal) {
    await this.#ask('seeFrom', args, { signal, lane: 'seeFrom' });
    this.#seenFrom = args[0] === undefined ? undefined : args;
  }

  /** End the worker. */
  close() {
    this.#closed = true;
    this.#deaths = DEATHS;
    this.#end();
    this.#fail(new RequestError('the client was closed', 'worker-failed'));
  }

  #drop(which, code) {
    const dropped = this.#queue.filter(which);
    this.#queue = this.#queue.filter((request) => !which(request));
    // The worker cannot be interrupted; what it answers is thrown away.
    if (this.#flying !== undefined && which(this.#flying)) dropped.push(this.#flying);
    for (const request of dropped) request.reject(new RequestError(code, code));
  }

  #next() {
    if (this.#client === undefined || this.#flying !== undefined) return;
    const request = this.#queue.shift();
    this.#options.onBusy?.(request !== undefined);
    if (request === undefined) return;
    this.#flying = request;
    const client = this.#client;
    this.#tell(client);
    const patience = this.#options.patience?.(request.method) ?? PATIENCE;
    this.#timer = setTimeout(() => this.#died(client, 'timeout'), patience);
    client.request(request.method, request.args).then(
      (result) => this.#answered(client, () => request.resolve(result)),
      (error) => {
        // Anything that is no refusal (a trap, an exhausted stack) leaves the module in no state to go on.
        if (DEADLY.has(error.code)) this.#died(client, error.message);
        else this.#answered(client, () => request.reject(error));
      },
    );
  }

  /** Give the worker what has changed. Requests are answered in order, so there is nothing to wait for. */
  #tell(client) {
    const deadly = (error) => DEADLY.has(error.code) && this.#died(client, error.message);
    const tell = (method, args) => void client.request(method, args).catch(deadly);
    if (this.#anew) for (const name of this.#told) tell('remove', [name]);
    if (this.#anew) this.#told.clear();
    this.#anew = false;
    for (const [name, text] of this.#changes) {
      if (text === null) tell('remove', [name]);
      else tell('set', [name, text]);
      if (text === null) this.#told.delete(name);
      else this.#told.add(name);
    }
    this.#changes.clear();
    if (this.#isNew && this.#seenFrom !== undefined) tell('seeFrom', this.#seenFrom);
    this.#isNew = false;
  }

  #answered(client, settle) {
    if (client !== this.#client) return;
    clearTimeout(this.#timer);
    this.#flying = undefined;
    this.#deaths = 0;
    settle();
    this.#next();
  }

  #end() {
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    client?.close();
  }

  #died(client, reason) {
    if (client !== this.#client) return;
    const lost = this.#flying;
    this.#flying = undefined;
    this.#end();
    this.#deaths += 1;
    lost?.reject(new RequestError(reason, 'worker-failed'));
    // A new worker knows nothing.
    this.#isNew = true;
    this.#told.clear();
    this.#changes = new Map(this.#files);
    this.#anew = false;
    if (this.#deaths < DEATHS) void this.#start('restarting', reason);
    else this.#giveUp(reason);
  }

  #fail(error) {
    for (const request of [this.#flying, ...this.#queue.splice(0)]) request?.reject(error);
    this.#flying = undefined;
  }

  #giveUp(reason) {
    this.#options.onHealth?.('broken', reason);
    this.#fail(new RequestError(reason, 'worker-failed'));
  }

  #tryAgain() {
    if (this.#closed || this.#deaths < DEATHS || this.#client !== undefined) return;
    this.#deaths = 0;
    void this.#start('restarting', '');
  }

  async #start(health, reason) {
    this.#options.onHealth?.(health, reason);
    let client;
    try {
      const { worker, wasm } = await this.#makeWorker();
      if (this.#closed) return;
      client = new Client(worker, wasm === undefined ? {} : { wasm });
      const broke = worker.onerror;
      worker.onerror = (event) => {
        broke(event);
        this.#died(client, event.message ?? 'the worker failed');
      };
      this.#client = client;
      // The first answer tells that the module is there.
      await client.request('files');
      if (client !== this.#client) return;
      this.#options.onHealth?.('well', '');
      this.#next();
    } catch (error) {
      // A worker that died meanwhile has been seen to.
      if (client !== this.#client) return;
      this.#deaths = DEATHS;
      this.#end();
      this.#giveUp(String(error.message ?? error));
    }
  }
}

/** What is never dropped for a newer one. */
const CHANGES = new Set(['rename', 'seeFrom', 'openSession', 'sessionLine']);
const DEADLY = new Set(['internal', 'worker-failed', 'not-loaded']);
