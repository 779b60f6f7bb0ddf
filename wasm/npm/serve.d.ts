/** What a worker does with a message, without the worker. A page that wants more of its worker extends it. */
import type { Workspace } from './index.js';

export interface Request { id: number; method: string; args: unknown[] }
export type Response =
  | { id: number; result: unknown }
  | { id: number; error: { message: string; code: string; problems?: unknown[] } };

export class Server {
  readonly workspace: Workspace;
  /** Counts the changes of the files. */
  readonly version: number;
  answer(request: Request): Response;
  /** One method. What it throws with a `code` is a refusal; anything else is `internal`. */
  call(method: string, args: unknown[]): unknown;
}

/** Answer the messages that come to the worker, with a server of one's own if one is given. */
export function serve(scope: WorkerScope, make?: () => Server): void;
export interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}
