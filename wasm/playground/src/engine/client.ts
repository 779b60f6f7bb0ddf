// The page's side of the worker: questions with answers, outdated ones dropped, and a new worker when the old one dies or
// hangs. Only one question is with the worker at a time; what waits can still be taken back.

import type { Answer, Arguments, Operation } from './operations';
import type { Reply, Request, Start } from './protocol';

/** A newer question of the same slot took this one's place. */
export class Outdated extends Error {
  override name = 'Outdated';
}

/** The module cannot do it, with a code for programs. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: string | null,
  ) {
    super(message);
  }
}

/** The worker died or hung over this question. */
export class Died extends Error {
  override name = 'Died';
}

/** Start something whose answer may be overtaken, or lost with the worker, which is said elsewhere. */
export function start(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof Outdated) && !(error instanceof Died)) throw error;
  });
}

export type Health = 'starting' | 'well' | 'restarting' | 'broken';

interface Waiting {
  id: number;
  slot: string;
  operation: Operation;
  arguments: unknown[];
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
}

/** A question that takes longer, in milliseconds, is taken for a hang. Large plans take a second or two. */
const PATIENCE = 30_000;
/** Proposals are each tried by checking the whole plan. */
const PATIENCE_FOR_PROPOSALS = 120_000;
/** So many deaths in a row without an answer in between, and nothing more is tried until a text changes. */
const DEATHS = 3;

export class Engine {
  #files = new Map<string, string>();
  #changes = new Map<string, string | null>();
  #anew = false;
  #queue: Waiting[] = [];
  #flying: Waiting | undefined;
  #worker: Worker | undefined;
  #ready = false;
  #deaths = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextId = 0;

  constructor(
    private readonly makeWorker: () => Promise<{ worker: Worker; start: Start }>,
    private readonly onHealth: (health: Health, reason: string) => void,
    /** Told when there is something to wait for, and when there is not any more. */
    private readonly onBusy: (isBusy: boolean) => void = () => undefined,
  ) {
    void this.#start('starting', '');
  }

  /** Add a file or replace its text. */
  set(name: string, text: string): void {
    if (this.#files.get(name) === text) return;
    this.#files.set(name, text);
    this.#changes.set(name, text);
    this.#tryAgain();
  }

  remove(name: string): void {
    if (!this.#files.delete(name)) return;
    this.#changes.set(name, null);
    this.#tryAgain();
  }

  /** Take other files, in this order, in place of all that were there. */
  replace(files: Iterable<readonly [string, string]>): void {
    this.#files = new Map(files);
    this.#resend();
    this.#tryAgain();
  }

  #resend(): void {
    this.#changes = new Map(this.#files);
    this.#anew = true;
  }

  /**
   * Ask. A newer question with the same slot (the operation's name, unless told) makes this one outdated.
   *
   * @throws Outdated, Refusal or Died, by rejecting.
   */
  ask<K extends Operation>(operation: K, rest: Arguments<K>, slot: string = operation): Promise<Answer<K>> {
    // Given up until a text changes.
    if (this.#deaths >= DEATHS) return Promise.reject(new Died('given up'));
    this.#outdate(slot);
    return new Promise<unknown>((resolve, reject) => {
      this.#nextId += 1;
      this.#queue.push({ id: this.#nextId, slot, operation, arguments: rest, resolve, reject });
      this.#next();
    }) as Promise<Answer<K>>;
  }

  #outdate(slot: string): void {
    const old = this.#queue.filter((waiting) => waiting.slot === slot);
    this.#queue = this.#queue.filter((waiting) => waiting.slot !== slot);
    for (const waiting of old) waiting.reject(new Outdated());
    // The worker cannot be interrupted; what it answers is thrown away.
    if (this.#flying?.slot === slot) this.#flying.reject(new Outdated());
  }

  #next(): void {
    if (!this.#ready || this.#flying !== undefined) return;
    const waiting = this.#queue.shift();
    this.onBusy(waiting !== undefined);
    if (waiting === undefined) return;
    this.#flying = waiting;
    const request: Request = {
      id: waiting.id,
      operation: waiting.operation,
      arguments: waiting.arguments,
      anew: this.#anew,
      changes: [...this.#changes],
    };
    this.#anew = false;
    this.#changes.clear();
    this.#worker?.postMessage(request);
    const patience = waiting.operation === 'insertions' ? PATIENCE_FOR_PROPOSALS : PATIENCE;
    this.#timer = setTimeout(() => this.#died('timeout'), patience);
  }

  #received(reply: Reply): void {
    if (reply.kind === 'ready') {
      this.#ready = true;
      this.onHealth('well', '');
      this.#next();
      return;
    }
    if (reply.kind === 'dead') {
      this.#died(reply.message);
      return;
    }
    const waiting = this.#landed();
    this.#deaths = 0;
    if (reply.kind === 'answer') waiting?.resolve(reply.value);
    else waiting?.reject(new Refusal(reply.message, reply.code));
    this.#next();
  }

  #landed(): Waiting | undefined {
    clearTimeout(this.#timer);
    const waiting = this.#flying;
    this.#flying = undefined;
    return waiting;
  }

  #died(reason: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = false;
    this.#deaths += 1;
    this.#landed()?.reject(new Died(reason));
    // A new worker knows nothing.
    this.#resend();
    if (this.#deaths < DEATHS) void this.#start('restarting', reason);
    else this.#giveUp(reason);
  }

  #giveUp(reason: string): void {
    this.onHealth('broken', reason);
    for (const waiting of this.#queue.splice(0)) waiting.reject(new Died(reason));
  }

  #tryAgain(): void {
    if (this.#deaths < DEATHS || this.#worker !== undefined) return;
    this.#deaths = 0;
    void this.#start('restarting', '');
  }

  async #start(health: Health, reason: string): Promise<void> {
    this.onHealth(health, reason);
    try {
      const { worker, start } = await this.makeWorker();
      this.#worker = worker;
      worker.addEventListener('message', (event: MessageEvent<Reply>) => {
        if (worker === this.#worker) this.#received(event.data);
      });
      worker.addEventListener('error', (event) => {
        if (worker === this.#worker) this.#died(event.message);
      });
      worker.postMessage(start);
    } catch (error) {
      this.#deaths = DEATHS;
      this.#giveUp(String(error));
    }
  }
}
