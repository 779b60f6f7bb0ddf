// The worker: holds the module and the project's files, and answers one question after the other.

import init, { Workspace } from '../../../pkg/web/plikt.js';
import { operations, type Held, type Operation } from './operations';
import type { Reply, Request, Start } from './protocol';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const reply = (message: Reply) => scope.postMessage(message);

let held: Held | undefined;

scope.addEventListener('message', (event: MessageEvent<Start | Request>) => {
  const message = event.data;
  if ('module' in message) void start(message);
  else answer(message);
});

async function start({ module }: Start): Promise<void> {
  try {
    await init({ module_or_path: module });
    held = { workspace: new Workspace(), law: undefined, session: undefined, version: 0, sessionVersion: 0 };
    reply({ kind: 'ready' });
  } catch (error) {
    reply({ kind: 'dead', id: null, message: String(error) });
  }
}

function answer({ id, operation, arguments: rest, anew, changes }: Request): void {
  if (held === undefined) {
    reply({ kind: 'dead', id, message: 'not started' });
    return;
  }
  try {
    if (anew) {
      held.workspace.free();
      held.workspace = new Workspace();
      held.version += 1;
    }
    for (const [name, text] of changes) {
      if (text === null) held.workspace.remove(name);
      else held.workspace.set(name, text);
      held.version += 1;
    }
    const run = operations[operation as Operation] as (held: Held, ...rest: unknown[]) => unknown;
    reply({ kind: 'answer', id, value: run(held, ...rest) });
  } catch (error) {
    // A refusal is an `Error` with a code. Anything else (a trap, an exhausted stack) leaves the module in no state to go on.
    if (error instanceof Error && 'code' in error) {
      reply({ kind: 'refused', id, message: error.message, code: String(error.code) });
    } else {
      held = undefined;
      reply({ kind: 'dead', id, message: String(error) });
    }
  }
}
