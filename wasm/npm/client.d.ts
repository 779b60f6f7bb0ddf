import type { Session, Workspace, exports, packNames, packText } from './index.js';

export type OfWorkspace = Omit<Workspace, 'free' | 'copy'>;
export interface Methods {
  openSession: (language?: string) => ReturnType<Session['greeting']>;
  /** `width` is how many characters a line has room for. */
  sessionLine: (text: string, width?: number) => ReturnType<Session['line']>;
  sessionComplete: Session['complete'];
  exports: typeof exports;
  packNames: typeof packNames;
  packText: typeof packText;
}
export type AllMethods = OfWorkspace & Methods;

/** A worker, or what behaves like one. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Why a request has no answer: a code of the package, or one of these. */
export class RequestError extends Error {
  readonly code: string | 'outdated' | 'cancelled' | 'worker-failed' | 'not-loaded' | 'internal';
  readonly problems?: unknown[];
}

export interface RequestOptions {
  /** Takes the request back while it waits. */
  signal?: AbortSignal;
  /** Of the requests with one lane that wait, only the newest is answered. Else the method and the file. */
  lane?: string;
}

/** A project in a worker. */
export class Client {
  constructor(worker: WorkerLike, options?: { wasm?: string | URL | BufferSource });
  request<M extends keyof AllMethods>(
    method: M,
    args?: Parameters<AllMethods[M]>,
    options?: RequestOptions,
  ): Promise<ReturnType<AllMethods[M]>>;
  /** End the worker. */
  close(): void;
}
