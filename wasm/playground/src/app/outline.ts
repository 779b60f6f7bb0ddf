// The blocks of the open file, to go to.

import type { Symbol } from 'plikt';
import { start } from '../engine/requests';
import { words } from '../texts';
import { h } from '../ui/dom';
import { menu } from '../ui/menu';
import type { Context } from './context';

export function outlineMenu(context: Context): HTMLElement {
  const { engine, project, goTo } = context;
  return menu(
    words().files.outline,
    (panel, close) => {
      const file = project.active;
      const list = (symbols: Symbol[]): HTMLElement =>
        h(
          'ul',
          { className: 'outline' },
          symbols.map((symbol) =>
            h(
              'li',
              {},
              h(
                'button',
                {
                  type: 'button',
                  className: 'choice',
                  onclick: () => {
                    close();
                    goTo({ file, ...symbol.selection });
                  },
                },
                h('span', {}, symbol.detail || symbol.name),
                symbol.detail !== '' && h('span', { className: 'detail' }, symbol.name),
              ),
              symbol.children.some((child) => child.name !== '') && list(symbol.children.filter((child) => child.name !== '')),
            ),
          ),
        );
      panel.append(h('p', { className: 'soft' }, '…'));
      start(
        engine.request('outline', [file]).then((symbols) => {
          const named = symbols.filter((symbol) => symbol.name !== '' || symbol.detail !== '');
          if (panel.hidden) return;
          panel.replaceChildren(named.length === 0 ? h('p', { className: 'soft' }, words().files.noOutline) : list(named));
        }),
      );
    },
    'end',
  );
}
