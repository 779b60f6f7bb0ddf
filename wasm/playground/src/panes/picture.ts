// A picture and the same as a table, one of them shown.

import { words } from '../texts';
import { h } from '../ui/dom';

export class Pictured {
  readonly switch: HTMLElement;
  readonly body = h('div', { className: 'pictured' });
  #shown: 'picture' | 'table' = 'picture';
  #picture: Node[] = [];
  #table: Node[] = [];

  constructor() {
    const said = words().pictures;
    const button = (kind: 'picture' | 'table', label: string) =>
      h('button', { type: 'button', className: 'segment', value: kind, onclick: () => this.#show(kind) }, label);
    this.switch = h(
      'div',
      { className: 'segments', attributes: { role: 'group', 'aria-label': said.shownAs } },
      button('picture', said.picture),
      button('table', said.table),
    );
  }

  set(picture: Node[], table: Node[]): void {
    this.#picture = picture;
    this.#table = table;
    this.#show(this.#shown);
  }

  #show(kind: 'picture' | 'table'): void {
    this.#shown = kind;
    for (const button of this.switch.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.value === kind));
    this.body.replaceChildren(...(kind === 'picture' ? this.#picture : this.#table));
  }
}

/** A region that scrolls sideways and that the keyboard can reach. */
export function scrolling(label: string, ...children: Node[]): HTMLElement {
  return h('div', { className: 'scroll', tabIndex: 0, attributes: { role: 'region', 'aria-label': label } }, ...children);
}

export function table(caption: string, columns: string[], rows: (Node | string)[][]): HTMLElement {
  return scrolling(
    caption,
    h(
      'table',
      {},
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((column) => h('th', { scope: 'col' }, column)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((cells) =>
          h(
            'tr',
            {},
            cells.map((cell, i) => (i === 0 ? h('th', { scope: 'row' }, cell) : h('td', {}, cell))),
          ),
        ),
      ),
    ),
  );
}

/** How wide a picture in a pane can be without scrolling. */
export function roomOf(pane: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(pane);
  // Nothing is known of a pane that was left before it was drawn; it is drawn again when it is shown.
  const padding = (Number.parseFloat(paddingLeft) || 0) + (Number.parseFloat(paddingRight) || 0);
  return Math.max(240, pane.clientWidth - padding);
}
