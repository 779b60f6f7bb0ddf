// The plan in the forms that it is exported in. The exported page is put into a shadow tree: its own style holds there and
// nowhere else, and takes its colours from the page around it. Scripts it has none, and the page's policy would stop them.

import type { Context, Pane } from '../app/context';
import { start } from '../engine/requests';
import { words } from '../texts';
import { h } from '../ui/dom';
import { pack } from '../engine/office';
import { download, OFFICE } from '../project/download';
import type { OfficeFormat } from 'plikt';

/** The exported page's own style is for a window; here it stands in a pane. */
const FITTED = `
:host { display: block; }
.sheet { font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; overflow-wrap: break-word;
  padding: clamp(1rem, 4cqi, 3rem) clamp(1rem, 5cqi, 3rem) 4rem; max-width: 62rem; margin: 0 auto; }
.sheet.wide { max-width: none; }
.skip { display: none; }
.none { color: var(--soft); font-family: var(--sans); font-size: 1rem; }
/* A long document is laid out as far as it is seen. */
.sheet.long section { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
`;

const FORMS = [
  'document',
  'folder',
  'politician',
  'leadership',
  'staff',
  'yearwheel',
  'budget',
  'directory',
  'duties',
  'views',
] as const;
type Form = (typeof FORMS)[number] | 'table';

/** So many characters make a long document. */
const LONG = 400_000;

export class ExportedPane implements Pane {
  readonly element: HTMLElement;
  #sheet = h('div', { className: 'sheet-host' });
  #shadow = this.#sheet.attachShadow({ mode: 'open' });
  /** What is exported: the pane's own, or another form that is chosen. */
  #target: string;
  /** The buttons that save for office programs. */
  #offered: { format: OfficeFormat; button: HTMLElement }[] = [];
  /** What is shown, which most keys do not change. */
  #html = '';

  constructor(
    private readonly context: Context,
    readonly id: 'document' | 'table',
  ) {
    const said = words().exported;
    this.#target = id;
    const save = (format: string) => start(this.#save(format));
    this.element = h(
      'div',
      { className: 'pane exported' },
      h(
        'div',
        { className: 'pane-bar' },
        h('h2', {}, words().panes[id]),
        id === 'document' && this.#forms(),
        h(
          'span',
          { className: 'buttons' },
          h('span', { className: 'soft', attributes: { 'aria-hidden': 'true' } }, said.saveAs),
          h(
            'button',
            {
              type: 'button',
              className: 'quiet',
              onclick: () => save('html'),
              attributes: { 'aria-label': `${said.saveAs} HTML` },
            },
            'HTML',
          ),
          h(
            'button',
            {
              type: 'button',
              className: 'quiet',
              onclick: () => save('md'),
              attributes: { 'aria-label': `${said.saveAs} Markdown` },
            },
            'Markdown',
          ),
          this.#office('docx', 'Word'),
          this.#office('xlsx', 'Excel'),
        ),
      ),
      this.#sheet,
    );
    this.#shadow.addEventListener('click', (event) => this.#follow(event));
  }

  /** Saves the plan for an office program, where the form that is shown can be such a file. */
  #office(format: OfficeFormat, program: string): HTMLElement {
    const name = `${words().exported.saveAs} ${program}`;
    const button = h(
      'button',
      {
        type: 'button',
        className: 'quiet',
        hidden: true,
        onclick: () => start(this.#saveOffice(format)),
        attributes: { 'aria-label': name },
      },
      program,
    );
    this.#offered.push({ format, button });
    return button;
  }

  async #saveOffice(format: OfficeFormat): Promise<void> {
    // The plan's own language, as with the other forms; the module that packs the file is fetched now.
    const content = await this.context.engine.request('exportOffice', [this.#target as Form, format, ''], {
      lane: `save-${this.id}`,
    });
    download(this.#name(format), await pack(content), OFFICE);
  }

  #name(ending: string): string {
    return `${words().exported.forms[this.#target as Form].toLowerCase().replaceAll(' ', '-')}.${ending}`;
  }

  /** The other forms that documents can have. */
  #forms(): HTMLElement {
    const said = words().exported;
    const select = h(
      'select',
      { attributes: { 'aria-label': said.form } },
      FORMS.map((form) => h('option', { value: form }, said.forms[form])),
    );
    select.addEventListener('change', () => {
      this.#target = select.value;
      start(this.refresh());
    });
    return select;
  }

  async #save(format: string): Promise<void> {
    // The plan's own language: it is the plan that is handed on, not this page.
    const text = await this.context.engine.request('export', [this.#target, format, ''], { lane: `save-${this.id}` });
    download(this.#name(format), text, format === 'html' ? 'text/html' : 'text/markdown');
  }

  async refresh(): Promise<void> {
    const html = await this.context.engine.request('export', [this.#target, 'html', ''], { lane: this.id });
    const offers = await this.context.engine.request('exports', []);
    const forms = offers.find(({ target }) => target === this.#target)?.office ?? [];
    for (const { format, button } of this.#offered) button.hidden = !forms.includes(format);
    if (this.context.project.isEmpty) {
      this.#html = '';
      const { none } = words().exported;
      this.#shadow.replaceChildren(h('style', {}, FITTED), h('p', { className: 'sheet none' }, none));
      return;
    }
    if (html === this.#html) return;
    this.#html = html;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const sheet = h('div', {
      className: `sheet ${page.body.className}${html.length > LONG ? ' long' : ''}`,
      lang: page.documentElement.lang,
    });
    sheet.append(...page.body.childNodes);
    // The page around has the landmarks of its own.
    for (const landmark of sheet.querySelectorAll('main, body > header, nav')) {
      const part = h('div', { className: landmark.className });
      if (landmark.localName === 'nav') part.setAttribute('role', 'group');
      const label = landmark.getAttribute('aria-label') ?? landmark.getAttribute('aria-labelledby');
      if (label !== null && landmark.localName === 'nav')
        part.setAttribute(landmark.hasAttribute('aria-label') ? 'aria-label' : 'aria-labelledby', label);
      part.append(...landmark.childNodes);
      landmark.replaceWith(part);
    }
    const styles = [...page.querySelectorAll('style')].map((style) => h('style', {}, style.textContent ?? ''));
    this.#shadow.replaceChildren(...styles, h('style', {}, FITTED), sheet);
  }

  /** Links inside the document lead to places in the shadow tree, which the browser does not look in. */
  #follow(event: Event): void {
    const link = (event.target as Element).closest?.('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const place = this.#shadow.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1)));
    if (!place) return;
    place.scrollIntoView({ block: 'start' });
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
}
