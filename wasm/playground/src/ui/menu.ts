// A button that shows a panel of choices below it; Escape, a click elsewhere or a choice closes it.

import { freshId, h, icon } from './dom';

const CHEVRON = 'M5.5 8l4.5 4.5L14.5 8';

export function menu(label: string, fill: (panel: HTMLElement, close: () => void) => void, className = ''): HTMLElement {
  const id = freshId('menu');
  const panel = h('div', { id, className: 'menu-panel', hidden: true });
  const button = h(
    'button',
    { type: 'button', className: 'menu-button', attributes: { 'aria-expanded': 'false', 'aria-controls': id } },
    h('span', {}, label),
    icon(CHEVRON),
  );
  const element = h('div', { className: `menu ${className}` }, button, panel);

  const outside = (event: Event) => {
    if (!element.contains(event.target as Node)) close(false);
  };
  function close(focus: boolean): void {
    if (panel.hidden) return;
    const hadFocus = panel.contains(document.activeElement);
    panel.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside);
    if (focus && hadFocus) button.focus();
  }
  button.addEventListener('click', () => {
    if (!panel.hidden) {
      close(true);
      return;
    }
    panel.replaceChildren();
    fill(panel, () => close(true));
    panel.hidden = false;
    panel.scrollTop = 0;
    button.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', outside);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      event.stopPropagation();
      close(true);
      button.focus();
    }
  });
  element.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) close(false);
  });
  return element;
}

/** A choice in a menu. */
export function choice(label: string, act: () => void, detail?: string): HTMLElement {
  return h(
    'button',
    { type: 'button', className: 'choice', onclick: act },
    h('span', {}, label),
    detail !== undefined && h('span', { className: 'detail' }, detail),
  );
}

/** Choices of which one holds, as radio buttons. */
export function choiceOfOne<T extends string>(
  legend: string,
  chosen: T,
  all: [T, string][],
  choose: (value: T) => void,
): HTMLElement {
  const name = freshId('one-of');
  return h(
    'fieldset',
    { className: 'one-of' },
    h('legend', {}, legend),
    all.map(([value, label]) =>
      h(
        'label',
        {},
        h('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }),
        h('span', {}, label),
      ),
    ),
  );
}

export function toggle(label: string, on: boolean, change: (on: boolean) => void, detail?: string): HTMLElement {
  const input = h('input', { type: 'checkbox', checked: on, attributes: { role: 'switch' } });
  input.addEventListener('change', () => change(input.checked));
  return h(
    'label',
    { className: 'toggle' },
    input,
    h('span', {}, label, detail !== undefined && h('span', { className: 'detail' }, detail)),
  );
}
