import type { AllMethods, RequestOptions, WorkerLike } from './client.js';

/** Is a request without an answer because it was overtaken, taken back, or lost with the worker, which `onHealth` tells of? */
export function isPassing(error: unknown): boolean;

export type Health = 'starting' | 'well' | 'restarting' | 'broken';

export interface SteadyOptions {
  /** Told how the worker is, with the reason where it died. After three deaths in a row it is `broken` until a file changes. */
  onHealth?: (health: Health, reason: string) => void;
  /** Told when there is something to wait for, and when there is not any more. */
  onBusy?: (isBusy: boolean) => void;
  /** How many milliseconds a method may take before its worker is taken for hung; 30 000 where nothing is said. */
  patience?: (method: string) => number | undefined;
}

/** What is called over the wire: `M` is the methods of the worker, with those that a page's own worker adds. */
type Called<M, K extends keyof M> = M[K] extends (...args: infer A) => infer R ? { args: A; result: R } : never;

/** A project in a worker that is started again when it dies. `Own` are the methods that a page's own worker adds. */
export class SteadyClient<Own = object> {
  constructor(
    makeWorker: () => Promise<{ worker: WorkerLike; wasm?: string | URL | BufferSource }>,
    options?: SteadyOptions,
  );
  /** Add a file or replace its text; the worker gets it with the next request. */
  set(name: string, text: string): void;
  remove(name: string): void;
  /** Take other files, in this order, in place of all that were there. */
  replace(files: Iterable<readonly [string, string]>): void;
  /**
   * Ask. A newer request of the same lane (the method's name, unless told) makes this one outdated, also where it is with the
   * worker already.
   *
   * @throws RequestError, by rejecting: `outdated`, `cancelled`, `worker-failed`, or a code of the package.
   */
  request<K extends keyof (AllMethods & Own) & string>(
    method: K,
    args?: Called<AllMethods & Own, K>['args'],
    options?: RequestOptions,
  ): Promise<Called<AllMethods & Own, K>['result']>;
  /** End the worker. */
  close(): void;
}
