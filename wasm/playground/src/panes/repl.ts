// Questions to the plan, line by line, with the session that the terminal has too.

import type { Context, Pane } from '../app/context';
import { pack } from '../engine/office';
import { start } from '../engine/requests';
import type { Reply, SessionRequest } from 'plikt';
import { text } from './cells';
import { download, OFFICE } from '../project/download';
import { words } from '../texts';
import { QUESTIONS, tongueOf } from '../texts/questions';
import { freshId, h } from '../ui/dom';

const VIEWS = 'all view select label';

export class ReplPane implements Pane {
  readonly id = 'repl';
  readonly element: HTMLElement;
  #log = h('div', { className: 'log', tabIndex: 0, attributes: { role: 'log', 'aria-label': words().repl.log } });
  #suggestions = h('div', { className: 'suggestions', attributes: { role: 'group', 'aria-label': words().repl.suggestions } });
  #input: HTMLTextAreaElement;
  #started = false;
  /** What was entered, for the arrow keys; gone when the page is. */
  #history: string[] = [];
  #at = 0;

  constructor(private readonly context: Context) {
    const said = words().repl;
    const id = freshId('line');
    this.#input = h('textarea', { id, rows: 1, spellcheck: false, autocapitalize: 'off' });
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    const form = h(
      'form',
      { className: 'line' },
      h('label', { htmlFor: id, className: 'heard' }, said.line),
      h('span', { className: 'prompt', attributes: { 'aria-hidden': 'true' } }, '›'),
      this.#input,
      h('button', { className: 'primary' }, said.enter),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#enter(this.#input.value);
    });
    this.element = h(
      'div',
      { className: 'pane repl' },
      h('div', { className: 'pane-bar' }, h('h2', {}, words().panes.repl)),
      h('p', { className: 'soft lead' }, said.lead),
      this.#suggestions,
      this.#log,
      form,
    );
  }

  #suggest(views: string[]): void {
    const { project } = this.context;
    const questions = QUESTIONS[tongueOf(project.text(project.names[0] ?? ''))];
    const suggestion = (line: string) =>
      h('button', { type: 'button', className: 'chip', onclick: () => void this.#enter(line) }, h('code', {}, line));
    this.#suggestions.replaceChildren(
      ...[...questions, ...views.map((view) => `${words().repl.view} ${view}`), words().repl.help].map(suggestion),
    );
    this.#input.placeholder = questions[0] ?? '';
  }

  async refresh(): Promise<void> {
    const { engine, settings } = this.context;
    // The questions that the plan itself asks by a name.
    const [views] = await engine.request('queries', [[VIEWS], settings.language], { lane: 'views' });
    this.#suggest((views?.rows ?? []).map(([label]) => text(label)).filter((label) => label !== ''));
    if (this.#started) return;
    this.#started = true;
    this.#say(await engine.request('openSession', [settings.language]));
  }

  async #enter(line: string): Promise<void> {
    if (line.trim() === '') return;
    this.#input.value = '';
    this.#grow();
    this.#history.push(line);
    this.#at = this.#history.length;
    this.#log.append(
      h('pre', { className: 'entered' }, h('span', { className: 'prompt', attributes: { 'aria-hidden': 'true' } }, '› '), line),
    );
    try {
      this.#say(await this.context.engine.request('sessionLine', [line, this.#width()]));
    } catch (error) {
      const { code, message } = error as Error & { code?: string };
      this.#log.append(h('pre', { className: 'reply wrong' }, code === 'worker-failed' ? words().engine.restarted : message));
    }
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  #say(reply: Reply): void {
    if (reply.text !== '') this.#log.append(h('pre', { className: reply.wrong ? 'reply wrong' : 'reply' }, reply.text.trimEnd()));
    for (const request of reply.requests) {
      if (request.type === 'write') start(this.#write(request));
      else this.#log.append(h('pre', { className: 'reply soft' }, words().repl.requests[request.type]));
    }
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  async #write(request: Extract<SessionRequest, { type: 'write' }>): Promise<void> {
    const name = request.path.split('/').at(-1) ?? 'session.plikt';
    if (request.text !== undefined) download(name, request.text);
    else download(name, await pack(request), OFFICE);
  }

  /** How many characters a line of replies has room for. */
  #width(): number {
    const ruler = h('pre', { className: 'reply ruler' }, '0'.repeat(100));
    this.#log.append(ruler);
    const one = ruler.scrollWidth / 100;
    ruler.remove();
    return Math.max(24, Math.floor((this.#log.clientWidth - 24) / one));
  }

  #grow(): void {
    this.#input.rows = Math.min(8, this.#input.value.split('\n').length);
  }

  #key(event: KeyboardEvent): void {
    const { value, selectionStart } = this.#input;
    if (event.key === 'Enter' && !event.shiftKey && !isOpen(value)) {
      event.preventDefault();
      void this.#enter(value);
    } else if (event.key === 'ArrowUp' && !value.slice(0, selectionStart).includes('\n')) {
      event.preventDefault();
      this.#recall(this.#at - 1);
    } else if (event.key === 'ArrowDown' && !value.slice(selectionStart).includes('\n')) {
      event.preventDefault();
      this.#recall(this.#at + 1);
    } else {
      queueMicrotask(() => this.#grow());
    }
  }

  #recall(at: number): void {
    this.#at = Math.max(0, Math.min(this.#history.length, at));
    this.#input.value = this.#history[this.#at] ?? '';
    this.#grow();
  }
}

/** Is a bracket still open, so that Enter begins a new line? */
function isOpen(text: string): boolean {
  let depth = 0;
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|\/\/.*|[([{}\])]/gu)) {
    if ('([{'.includes(piece)) depth += 1;
    else if (piece.length === 1 && ')]}'.includes(piece)) depth -= 1;
  }
  return depth > 0;
}
