// How a state looks: always a shape and a word beside the colour.

import { icon } from '../ui/dom';

const SHAPES: Record<string, string> = {
  met: 'M4.5 10.5l3.5 3.5 7.5-8',
  applies: 'M4.5 10.5l3.5 3.5 7.5-8',
  freed: 'M4.5 10.5l3.5 3.5 7.5-8',
  missing: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  cannot_tell: 'M7 7.5a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2M10 15v.2',
  undetermined: 'M7 7.5a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2M10 15v.2',
  waived: 'M4 12c3-6 9-6 12 0',
  not_relevant: 'M5 10h10',
  not_checkable: 'M3.5 10s2.5-4.5 6.5-4.5S16.500 10 16.500 10s-2.500 4.500-6.500 4.500S3.500 10 3.500 10zM10 9v2',
  replaced: 'M4 7h10l-3-3M16 13H6l3 3',
  overridden: 'M4 7h10l-3-3M16 13H6l3 3',
  contested: 'M10 4v7M10 15v.2',
  does_not_apply: 'M5 10h10',
  due: 'M10 4.500V10l3.500 2.500',
  late: 'M10 4v7M10 15v.2',
  error: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  warning: 'M10 4v7M10 15v.2',
  hint: 'M10 8.500v6M10 5v.2',
};

/** The sign of a state, for the eye. */
export function sign(state: string): HTMLElement {
  const element = document.createElement('span');
  element.className = `sign ${state}`;
  element.append(icon(SHAPES[state] ?? SHAPES.hint!));
  return element;
}
