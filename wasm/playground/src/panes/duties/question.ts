// A question with what can be answered: yes, no and not known; a choice; a number; a day. Buttons, not radio buttons: an
// arrow key must not answer.

import type { FactSchema, FactValue, SituationSchema } from 'plikt';
import { words } from '../../texts';
import { freshId, h } from '../../ui/dom';

export interface Asked {
  fact: string;
  text: string;
  takes: 'boolean' | 'number' | 'date' | 'choice';
  choices: { value: string; text: string }[];
}

/** A fact as the form's schema has it. */
export function asked(schema: SituationSchema | undefined, fact: string): Asked | undefined {
  const form: FactSchema | undefined = schema?.$defs.facts.properties[fact];
  if (form === undefined) return undefined;
  const choices = (form.oneOf ?? []).flatMap((one) => ('const' in one ? [{ value: one.const, text: one.title }] : []));
  const takes = form.oneOf ? 'choice' : form.anyOf ? 'date' : form.type?.includes('number') ? 'number' : 'boolean';
  return { fact, text: form.title, takes, choices };
}

/** One control for what a fact is, for forms that are sent: `value` is nothing as long as nothing sound is filled in. */
export function control(
  fact: Asked,
  id: string,
): { element: HTMLElement; value: () => { value: FactValue; text: string } | undefined } {
  const said = words().duties;
  if (fact.takes === 'number' || fact.takes === 'date') {
    const isNumber = fact.takes === 'number';
    const input = h('input', {
      id,
      type: fact.takes,
      required: true,
      attributes: isNumber ? { inputmode: 'decimal', min: '0', step: 'any' } : {},
    });
    const value = () =>
      input.value === '' ? undefined : { value: isNumber ? input.valueAsNumber : input.value, text: input.value };
    return { element: input, value };
  }
  const truths = [
    { value: true, text: said.yes },
    { value: false, text: said.no },
  ];
  const all: { value: FactValue; text: string }[] = [
    ...(fact.takes === 'boolean' ? truths : fact.choices),
    { value: null, text: said.unknown },
  ];
  const select = h(
    'select',
    { id },
    all.map(({ text }, at) => h('option', { value: String(at) }, text)),
  );
  return { element: select, value: () => all[Number(select.value)] };
}

/** `answer` takes `undefined` to take an answer back. */
export function question(
  asked: Asked,
  value: FactValue | undefined,
  answer: (value: FactValue | undefined) => void,
): HTMLElement {
  const id = freshId('question');
  const said = words().duties;
  const button = (label: string, means: FactValue) =>
    h(
      'button',
      {
        type: 'button',
        className: 'answer',
        onclick: () => answer(means),
        attributes: { 'aria-pressed': String(value === means) },
      },
      label,
    );
  const unknown = button(said.unknown, null);
  const controls: Node[] = [];
  if (asked.takes === 'boolean') {
    controls.push(button(said.yes, true), button(said.no, false), unknown);
  } else if (asked.takes === 'choice') {
    const select = h(
      'select',
      { attributes: { 'aria-labelledby': id } },
      h('option', { value: '' }, said.choose),
      asked.choices.map((choice) => h('option', { value: choice.value, selected: choice.value === value }, choice.text)),
    );
    select.addEventListener('change', () => answer(select.value === '' ? undefined : select.value));
    controls.push(select, unknown);
  } else {
    const isNumber = asked.takes === 'number';
    const input = h('input', {
      type: isNumber ? 'number' : 'date',
      value: value === undefined || value === null ? '' : String(value),
      attributes: { 'aria-labelledby': id, ...(isNumber ? { inputmode: 'decimal', min: '0', step: 'any' } : {}) },
    });
    // A date that is being typed passes through years that nobody means; it counts when the field is left or on Enter.
    input.addEventListener('change', () => {
      if (input.value === '') answer(undefined);
      else answer(isNumber ? input.valueAsNumber : input.value);
    });
    controls.push(input, unknown);
  }
  return h(
    'div',
    { className: 'question', dataset: { fact: asked.fact }, attributes: { role: 'group', 'aria-labelledby': id } },
    h('p', { id, className: 'asks' }, asked.text),
    h(
      'div',
      { className: 'answers' },
      controls,
      value !== undefined &&
        h(
          'button',
          { type: 'button', className: 'link', onclick: () => answer(undefined) },
          said.takeBack,
          h('span', { className: 'heard' }, `: ${asked.text}`),
        ),
    ),
  );
}
