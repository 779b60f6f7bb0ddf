// Questions to begin with. They are in the plan's own tongue, which is the one that questions are read in, whatever language
// the page has.

export type Tongue = 'nb' | 'nn' | 'en';

export const QUESTIONS: Record<Tongue, string[]> = {
  nb: ['antall(alle tiltak)', 'alle mål velg tittel, nivå', 'alle tiltak der kostnad er satt velg tittel, kostnad'],
  nn: ['tal_på(alle tiltak)', 'alle mål vel tittel, nivå', 'alle tiltak der kostnad er sett vel tittel, kostnad'],
  en: ['count(all measure)', 'all goal select title, level', 'all measure where cost is set select title, cost'],
};

/** The tongue that a file says it is in; bokmål where it says nothing. */
export function tongueOf(text: string): Tongue {
  const [, tongue = 'nb'] = /^[^\S\n]*(?:language|språk)[^\S\n]*:[^\S\n]*(nb|nn|en)\b/mu.exec(text) ?? [];
  return tongue as Tongue;
}
