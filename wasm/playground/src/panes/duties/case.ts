// The facts that are tried out, and what happens. They are kept in memory only: no storage, no link, no history.

import type { FactValue, Situation, SituationEvent } from 'plikt';

/** Something that happens, with its words. */
export interface Happening {
  event: SituationEvent;
  text: string;
}

export class Case {
  at = today();
  actor: string | null = null;
  /** In the order in which they were answered. */
  facts = new Map<string, FactValue>();
  /** What happens, in the order of the days. */
  events: Happening[] = [];
  /** The day to follow it to; empty: the last event. */
  followTo = '';

  get situation(): Situation & { facts: Record<string, FactValue> } {
    return { at: this.at === '' ? null : this.at, actor: this.actor, facts: Object.fromEntries(this.facts) };
  }

  /** The same with what happens. */
  get course(): Situation {
    const last = this.events.at(-1)?.event.at ?? this.at;
    return {
      ...this.situation,
      events: this.events.map(({ event }) => event),
      today: this.followTo === '' || this.followTo < last ? last || null : this.followTo,
    };
  }

  add(happening: Happening): void {
    this.events = [...this.events, happening].sort((a, b) => (a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : 0));
  }

  clear(): void {
    this.facts.clear();
    this.events = [];
    this.followTo = '';
    this.actor = null;
    this.at = today();
  }
}

export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
