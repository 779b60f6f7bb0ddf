// What the page is for, in a few lines, and the keys.

import { words } from '../texts';
import { h } from '../ui/dom';
import { menu } from '../ui/menu';

export function helpMenu(): HTMLElement {
  return menu(words().help.label, (panel) => {
    const { what, keys, keysTitle } = words().help;
    panel.classList.add('help');
    // The panel itself takes the focus: there is nothing to press in it, but more to read than fits.
    panel.tabIndex = 0;
    panel.append(
      ...what.map((line) => h('p', {}, line)),
      h('h2', {}, keysTitle),
      h(
        'dl',
        {},
        keys.map(([key, does]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, does))),
      ),
    );
  });
}
