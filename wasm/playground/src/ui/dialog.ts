// Questions and notices, with the browser's own dialog: it keeps the focus, and Escape closes it.

import { words } from '../texts';
import { freshId, h } from './dom';

interface Content {
  title: string;
  body?: (Node | string)[];
  /** What the button that goes on says; without one there is only a button that closes. */
  confirm?: string;
  danger?: boolean;
}

/** Does the user go on? */
export function ask({ title, body = [], confirm, danger = false }: Content): Promise<boolean> {
  const id = freshId('dialog');
  const dialog = h('dialog', { className: 'dialog', attributes: { 'aria-labelledby': id } });
  const form = h(
    'form',
    { method: 'dialog' },
    h('h2', { id }, title),
    ...body,
    h(
      'div',
      { className: 'buttons' },
      confirm !== undefined && h('button', { value: 'yes', className: danger ? 'danger' : 'primary' }, confirm),
      h(
        'button',
        { value: 'no', className: confirm === undefined ? 'primary' : '' },
        confirm === undefined ? words().close : words().cancel,
      ),
    ),
  );
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}

/** A line of text from the user, or nothing. */
export async function askText(title: string, label: string, value: string, confirm: string): Promise<string | undefined> {
  const input = h('input', { type: 'text', value, required: true });
  const isSure = await ask({ title, body: [h('label', { className: 'field' }, h('span', {}, label), input)], confirm });
  const text = input.value.trim();
  return isSure && text !== '' ? text : undefined;
}

/** A short message in a corner, read out; it goes away by itself, or when what is given back is called. */
export function notify(message: string): () => void {
  const region = document.querySelector('#notices');
  if (region === null) return () => undefined;
  const notice = h('p', { className: 'notice' }, message);
  region.replaceChildren(notice);
  setTimeout(() => notice.remove(), 6000);
  return () => notice.remove();
}
