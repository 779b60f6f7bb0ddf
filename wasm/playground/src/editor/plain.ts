// The same as a plain text field: what screen readers and some input methods read best. Findings stand in the list below it.

import type { Range } from 'plikt';
import type { Findings } from '../engine/findings';
import type { Project } from '../project/project';
import { words } from '../texts';
import { h } from '../ui/dom';
import type { Editor } from './editor';
import { offsetIn } from './positions';

export class PlainEditor implements Editor {
  readonly element = h('div', { className: 'plain' });
  #area = h('textarea', { spellcheck: false, autocapitalize: 'off', wrap: 'soft' });
  #shown = '';

  constructor(private readonly project: Project) {
    this.element.append(this.#area);
    this.#area.addEventListener('input', () => project.write(this.#shown, this.#area.value, 'editor'));
    this.show();
  }

  show(): void {
    this.#shown = this.project.active;
    this.#area.value = this.project.text(this.#shown);
    this.#area.setAttribute('aria-label', words().editor.label(this.#shown));
  }

  take(name: string): void {
    if (name !== this.#shown) return;
    const { selectionStart, selectionEnd } = this.#area;
    this.#area.value = this.project.text(name);
    this.#area.setSelectionRange(selectionStart, selectionEnd);
  }

  readonly view: [number, number] = [0, 0];

  diagnose({ errors }: Findings): void {
    this.#area.setAttribute('aria-invalid', String((errors[this.#shown] ?? 0) > 0));
  }

  goTo(range: Pick<Range, 'line' | 'column'> & Partial<Range>): void {
    const text = this.#area.value;
    const from = offsetIn(text, range.line, range.column);
    const to = range.endLine === undefined ? from : offsetIn(text, range.endLine, range.endColumn ?? 0);
    this.#area.focus();
    this.#area.setSelectionRange(from, to);
    const lineHeight = Number.parseFloat(getComputedStyle(this.#area).lineHeight) || 20;
    this.#area.scrollTop = Math.max(0, range.line * lineHeight - this.#area.clientHeight / 2);
  }

  focus(): void {
    this.#area.focus();
  }

  destroy(): void {
    this.element.remove();
  }
}
