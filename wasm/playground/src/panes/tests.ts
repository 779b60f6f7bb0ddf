// The language's own tests: which hold, what was found instead where one does not, and which norms no test reaches.

import type { Tested } from 'plikt';
import type { Context, Pane } from '../app/context';
import { words } from '../texts';
import { h } from '../ui/dom';
import { reason } from './duties/conclusion';
import { sign } from './states';

type Test = Tested['tests'][number];

export class TestsPane implements Pane {
  readonly id = 'tests';
  readonly element = h('div', { className: 'pane tests' });
  /** What the user unfolded, by place. */
  #open = new Set<string>();

  constructor(private readonly context: Context) {}

  async refresh(): Promise<void> {
    const { engine, settings } = this.context;
    this.#draw(await engine.request('tests', [settings.language]));
  }

  #draw({ tests, versions }: Tested): void {
    const said = words().tests;
    const fails = tests.filter((test) => !test.passes);
    const holds = tests.filter((test) => test.passes);
    const expectations = tests.reduce((sum, test) => sum + test.expectations.length, 0);
    const list = (title: string, all: Test[]) =>
      all.length === 0
        ? ''
        : h(
            'div',
            { className: 'group' },
            h('h3', {}, title),
            h(
              'ul',
              { className: 'requirements' },
              all.map((test) => this.#test(test)),
            ),
          );
    this.element.replaceChildren(
      h('h2', {}, words().panes.tests),
      ...(tests.length === 0
        ? [h('div', { className: 'empty' }, h('p', {}, said.none), h('pre', {}, said.example))]
        : [
            h(
              'div',
              { className: 'standing' },
              h(
                'p',
                { className: 'figure', attributes: { role: 'status' } },
                h('strong', {}, String(holds.length)),
                ' ',
                said.of(tests.length),
              ),
              h('p', { className: 'soft' }, said.expectations(expectations)),
            ),
            list(said.fails, fails),
            list(said.holds, holds),
            this.#coverage(versions),
          ]),
    );
  }

  #test(test: Test): HTMLElement {
    const { project, goTo } = this.context;
    const said = words().tests;
    const key = `${test.file}:${test.line}`;
    const isOurs = project.has(test.file);
    const fold = h(
      'details',
      { open: !test.passes || this.#open.has(key) },
      h(
        'summary',
        { className: 'head' },
        sign(test.passes ? 'met' : 'missing'),
        h(
          'span',
          { className: 'about' },
          h('span', { className: 'heard' }, `${test.passes ? said.passes : said.failed}: `),
          h('span', { className: 'name' }, test.title),
          h('span', { className: 'where' }, words().place(test.file, test.line)),
        ),
      ),
      h(
        'ul',
        { className: 'expectations' },
        test.expectations.map((one) =>
          h(
            'li',
            {},
            sign(one.holds ? 'met' : 'missing'),
            h(
              'div',
              {},
              h('span', { className: 'heard' }, `${one.holds ? said.passes : said.failed}: `),
              h('span', {}, one.text),
              one.found !== null && h('p', { className: 'help' }, one.found),
              one.reasons !== null &&
                h(
                  'details',
                  { className: 'why' },
                  h('summary', {}, words().duties.why),
                  h('ul', { className: 'reasons' }, reason(one.reasons)),
                ),
            ),
          ),
        ),
      ),
      isOurs &&
        h(
          'button',
          { type: 'button', className: 'link', onclick: () => goTo({ file: test.file, line: test.line - 1, column: 0 }) },
          words().goTo(test.file, test.line),
        ),
    );
    fold.addEventListener('toggle', () => (fold.open ? this.#open.add(key) : this.#open.delete(key)));
    return h('li', { className: test.passes ? 'met' : 'missing' }, fold);
  }

  #coverage(versions: Tested['versions']): HTMLElement {
    const said = words().tests;
    const missed = versions.filter((version) => !version.reached);
    const reached = versions.length - missed.length;
    return h(
      'div',
      { className: 'group' },
      h('h3', {}, said.coverage),
      h('p', {}, said.reached(reached, versions.length)),
      missed.length > 0 &&
        h(
          'details',
          { className: 'group', open: this.#open.has('coverage') },
          h('summary', {}, h('h4', { className: 'group-title' }, said.missed(missed.length))),
          h(
            'ul',
            { className: 'missed' },
            missed.map((version) =>
              h('li', {}, version.title, version.period !== null && h('span', { className: 'soft' }, ` – ${version.period}`)),
            ),
          ),
        ),
    );
  }
}
