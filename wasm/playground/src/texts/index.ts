// The words of the page, in the language that is chosen. The interpreter has its own in the same three.

import { en } from './en';
import { nb, type Texts } from './nb';
import { nn } from './nn';

const all: Record<'nb' | 'nn' | 'en', Texts> = { nb, nn, en };
let chosen: Texts = nb;

export function setLanguage(language: 'nb' | 'nn' | 'en'): void {
  chosen = all[language];
}

export function words(): Texts {
  return chosen;
}
