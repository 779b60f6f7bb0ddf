// The facts that are tried out. They are kept in memory only: no storage, no link, no history.

import type { FactValue, Situation } from '../../engine/answers';

export class Case {
  at = today();
  actor: string | null = null;
  /** In the order in which they were answered. */
  facts = new Map<string, FactValue>();

  get situation(): Situation {
    return { at: this.at === '' ? null : this.at, actor: this.actor, facts: Object.fromEntries(this.facts) };
  }

  get isEmpty(): boolean {
    return this.facts.size === 0 && this.actor === null;
  }

  clear(): void {
    this.facts.clear();
    this.actor = null;
    this.at = today();
  }
}

export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
