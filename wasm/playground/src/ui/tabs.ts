// A list of tabs as WAI-ARIA has it: arrows, Home and End move and choose; Tab goes on to the panel.

import { h } from './dom';

export interface Tab {
  id: string;
  label: string;
  /** Shown after the label, with words for those who do not see it. */
  badge?: { text: string; said: string; tone: string };
  className?: string;
}

export class Tabs {
  readonly element: HTMLElement;
  #tabs: Tab[] = [];
  #chosen = '';

  constructor(
    label: string,
    /** The id of the panel that a tab controls. */
    private readonly panelOf: (id: string) => string,
    private readonly choose: (id: string) => void,
  ) {
    this.element = h('div', { className: 'tabs', attributes: { role: 'tablist', 'aria-label': label } });
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  show(tabs: Tab[], chosen: string): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.#tabs = tabs;
    this.#chosen = chosen;
    this.element.replaceChildren(...tabs.map((tab) => this.#button(tab)));
    const button = this.element.querySelector<HTMLElement>('[aria-selected=true]');
    if (hadFocus) button?.focus();
    if (button && button.offsetParent !== null) {
      const { offsetLeft, offsetWidth } = button;
      const strip = this.element;
      if (offsetLeft < strip.scrollLeft || offsetLeft + offsetWidth > strip.scrollLeft + strip.clientWidth) {
        strip.scrollLeft = offsetLeft - 32;
      }
    }
  }

  #button(tab: Tab): HTMLElement {
    const isChosen = tab.id === this.#chosen;
    return h(
      'button',
      {
        type: 'button',
        id: tabId(this.panelOf(tab.id), tab.id),
        className: tab.className ?? '',
        tabIndex: isChosen ? 0 : -1,
        onclick: () => this.choose(tab.id),
        dataset: { tab: tab.id },
        attributes: {
          role: 'tab',
          'aria-selected': String(isChosen),
          ...(isChosen ? { 'aria-controls': this.panelOf(tab.id) } : {}),
        },
      },
      tab.label,
      tab.badge && h('span', { className: `badge ${tab.badge.tone}`, attributes: { 'aria-hidden': 'true' } }, tab.badge.text),
      tab.badge && h('span', { className: 'heard' }, `, ${tab.badge.said}`),
    );
  }

  #key(event: KeyboardEvent): void {
    // A tab that the width hides cannot be chosen.
    const seen = this.#tabs.filter(
      (tab) => this.element.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.id)}"]`)?.offsetParent !== null,
    );
    const at = seen.findIndex((tab) => tab.id === this.#chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: seen.length - 1 }[event.key];
    if (to === undefined || seen.length === 0) return;
    event.preventDefault();
    const tab = seen[(to + seen.length) % seen.length];
    if (tab) this.choose(tab.id);
  }
}

/** The id of a tab's button, which labels its panel. */
export function tabId(panel: string, id: string): string {
  return `${panel}-tab-${encodeURIComponent(id)}`;
}
