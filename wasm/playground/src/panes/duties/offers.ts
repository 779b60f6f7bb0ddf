// What can happen in a case, as it is offered in the form.

import type { Course, Duties, NormAnswer, SituationEvent, SituationSchema } from 'plikt';
import { words } from '../../texts';
import type { Case } from './case';
import { asked, type Asked } from './question';

/** Happenings of the packs, what whoever asks does, what others do, facts that are different, duties that are set aside. */
export const GROUPS = ['happenings', 'own', 'others', 'facts', 'norms'] as const;

export interface Offer {
  text: string;
  event: Omit<SituationEvent, 'at'>;
  group: (typeof GROUPS)[number];
  /** The fact that is different from now on, where it is that. */
  fact?: Asked;
}

type Named = (party: string | null) => string;

export function offers(
  schema: SituationSchema,
  answer: Duties | undefined,
  facts: Case,
  lives: Course['lives'],
  named: Named,
): Offer[] {
  const { happening } = schema.$defs;
  return [
    ...(happening === false ? [] : happening.oneOf).map(({ const: happens, title }): Offer => ({
      text: title,
      event: { happens },
      group: 'happenings',
    })),
    ...acts(answer, named),
    ...different(schema, facts),
    ...setAside(lives, facts),
  ];
}

const binds = ({ says }: NormAnswer) => says === 'must' || says === 'must_not';

/** The acts that norms speak of, of those who may be bound; what is settled comes first. */
function acts(answer: Duties | undefined, named: Named): Offer[] {
  const bound = (norm: NormAnswer) => binds(norm) && norm.act !== null && norm.party !== null;
  const rank = (norm: NormAnswer) => (norm.state === 'undetermined' ? 1 : 0);
  const all = new Map<string, Offer>();
  for (const norm of [...(answer?.norms ?? [])].filter(bound).sort((a, b) => rank(a) - rank(b))) {
    const event = { by: norm.party, does: norm.act };
    const key = JSON.stringify(event);
    const group = norm.party === answer?.actor ? 'own' : 'others';
    if (!all.has(key)) all.set(key, { text: `${named(norm.party)}: ${norm.action ?? norm.title}`, event, group });
  }
  return [...all.values()];
}

/** Every fact of the situation; those that were answered come first, the last answered first of all. */
function different(schema: SituationSchema, { facts }: Case): Offer[] {
  const answered = [...facts.keys()].reverse();
  const others = Object.keys(schema.$defs.facts.properties).filter((fact) => !facts.has(fact));
  return [...answered, ...others].flatMap((name): Offer[] => {
    const fact = asked(schema, name);
    return fact === undefined ? [] : [{ text: fact.text, event: {}, group: 'facts', fact }];
  });
}

/** Duties in force are set aside for good or put on hold, and those that are on hold taken up again. */
function setAside(lives: Course['lives'], { events }: Case): Offer[] {
  const said = words().course;
  const held = new Set(events.flatMap(({ event }) => event.suspends ?? []));
  const stands = lives.filter(({ is_news, stage }) => is_news && ['in_force', 'suspended', 'breached'].includes(stage));
  const all: Offer[] = [];
  for (const [label, title] of new Map(stands.map(({ norm, title }) => [norm, title]))) {
    all.push({ text: said.waive(title), event: { waives: [label] }, group: 'norms' });
    all.push(
      held.has(label)
        ? { text: said.resume(title), event: { resumes: [label] }, group: 'norms' }
        : { text: said.suspend(title), event: { suspends: [label] }, group: 'norms' },
    );
  }
  return all;
}
