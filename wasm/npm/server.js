// What a worker does with a message, without the worker: the tests use it in Node, `worker.js` in a browser.
import { Session, Workspace, exports, packNames, packText } from './api.js';

const ofModule = { exports, packNames, packText };
const METHODS = [
  'set', 'edit', 'remove', 'rename', 'files', 'diagnostics', 'report', 'changes', 'proposals', 'seeFrom', 'municipalities', 'format', 'export', 'exportOffice', 'query', 'duties', 'why', 'ask',
  'follow', 'situationSchema', 'completion', 'hover', 'definition', 'references', 'prepareRename', 'renameEdits', 'outline',
  'tokens', 'folding', 'fixes', 'enter', 'cases', 'followCase', 'tests',
];
const CHANGES = ['set', 'edit', 'remove', 'rename', 'seeFrom'];

/** Answers requests `{id, method, args}` with `{id, result}` or `{id, error: {message, code, problems}}`. */
export class Server {
  constructor() {
    this.workspace = new Workspace();
    this.session = undefined;
    /** Counts the changes of the files, so that the session is opened anew only when something changed. */
    this.version = 0;
    this.seen = 0;
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
    if (CHANGES.includes(method)) this.version += 1;
    if (METHODS.includes(method)) return this.workspace[method](...args);
    if (Object.hasOwn(ofModule, method)) return ofModule[method](...args);
    switch (method) {
      case 'openSession':
        this.session?.free();
        this.session = new Session(this.workspace, ...args);
        this.seen = this.version;
        return this.session.greeting();
      case 'sessionLine': {
        const [line, width] = args;
        const session = this.explored();
        if (width !== undefined) session.setWidth(width);
        return session.line(line);
      }
      case 'sessionComplete':
        return this.explored().complete(...args);
      default:
        throw Object.assign(new Error(`there is no method ${method}`), { code: 'unknown-method' });
    }
  }

  /** The session, with the files as they are now. */
  explored() {
    this.session ??= new Session(this.workspace);
    if (this.seen !== this.version) this.session.open(this.workspace);
    this.seen = this.version;
    return this.session;
  }
}
