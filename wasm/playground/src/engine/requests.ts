// The worker's client as this page has it, and requests whose answer may be lost.

import type { OfWorkspace } from 'plikt/client';
import { isPassing, SteadyClient } from 'plikt/steady';
import type { Own } from './server';

export type Engine = SteadyClient<Own>;

/** Start something whose answer may be overtaken, or lost with the worker, which is said elsewhere. */
export function start(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!isPassing(error)) throw error;
  });
}

/** What duties are asked of: the plan with what it uses, or the law alone. */
export type Base = 'plan' | 'law';
type Consulted = 'situationSchema' | 'duties' | 'ask' | 'follow';

/** Ask the plan or the law alone about a situation. */
export function consult<M extends Consulted>(
  engine: Engine,
  base: Base,
  method: M,
  args: Parameters<OfWorkspace[M]>,
): Promise<ReturnType<OfWorkspace[M]>> {
  const name = base === 'plan' ? method : (`law${method[0]!.toUpperCase()}${method.slice(1)}` as `law${Capitalize<M>}`);
  return engine.request(name as M, args as never, { lane: method }) as Promise<ReturnType<OfWorkspace[M]>>;
}

/** How long a method may take before its worker is taken for hung, in milliseconds: proposals are each tried by checking the whole plan. */
export const patience = (method: string): number | undefined => (method === 'proposals' ? 120_000 : undefined);
