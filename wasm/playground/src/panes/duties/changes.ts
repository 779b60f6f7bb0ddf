// What another day changed: the bases and states of norms that are not as they were.

import type { Duties, NormAnswer } from 'plikt';

export interface Changed {
  title: string;
  before: NormAnswer | undefined;
  after: NormAnswer | undefined;
}

const key = (norm: NormAnswer) => `${norm.label} ${norm.party ?? ''}`;
const look = (norm: NormAnswer | undefined) => (norm === undefined ? '' : `${norm.state} ${norm.basis.join('; ')}`);

/** Only what is about the one who asks, where someone does. */
export function changed(before: Duties, after: Duties): Changed[] {
  const mine = (answer: Duties) =>
    new Map(answer.norms.filter((norm) => after.actor === null || norm.party === after.actor).map((norm) => [key(norm), norm]));
  const [old, now] = [mine(before), mine(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((name) => ({ before: old.get(name), after: now.get(name), title: (now.get(name) ?? old.get(name))!.title }))
    .filter((change) => look(change.before) !== look(change.after));
}
