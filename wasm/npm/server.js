// What a worker does with a message, without the worker: the tests use it in Node, `worker.js` in a browser.
import { Session, Workspace, exports, packNames, packText } from './api.js';

const ofModule = { exports, packNames, packText };
const METHODS = [
  'set', 'edit', 'remove', 'rename', 'files', 'diagnostics', 'report', 'changes', 'proposals', 'format', 'export', 'query', 'duties', 'why', 'ask',
  'follow', 'situationSchema', 'completion', 'hover', 'definition', 'references', 'prepareRename', 'renameEdits', 'outline',
  'tokens', 'folding', 'fixes', 'enter',
];

/** Answers requests `{id, method, args}` with `{id, result}` or `{id, error: {message, code, problems}}`. */
export class Server {
  constructor() {
    this.workspace = new Workspace();
    this.session = undefined;
  }

  answer({ id, method, args }) {
    try {
      return { id, result: this.call(method, args) };
    } catch (error) {
      const { message, code = 'internal', problems } = error;
      return { id, error: { message, code, problems } };
    }
  }

  call(method, args) {
    if (METHODS.includes(method)) return this.workspace[method](...args);
    if (Object.hasOwn(ofModule, method)) return ofModule[method](...args);
    switch (method) {
      case 'openSession':
        if (this.session === undefined) this.session = new Session(this.workspace, ...args);
        else this.session.open(this.workspace);
        return this.session.greeting();
      case 'sessionLine':
        this.session ??= new Session(this.workspace);
        return this.session.line(...args);
      case 'sessionComplete':
        this.session ??= new Session(this.workspace);
        return this.session.complete(...args);
      default:
        throw Object.assign(new Error(`there is no method ${method}`), { code: 'unknown-method' });
    }
  }
}
