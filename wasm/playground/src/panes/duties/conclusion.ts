// How a norm stands, with reasons that unfold step by step.

import type { NormAnswer, Reason } from 'plikt';
import { words } from '../../texts';
import { h } from '../../ui/dom';
import { sign } from '../states';

export function conclusion(norm: NormAnswer, party: string | undefined, open: Set<string>): HTMLElement {
  const said = words().duties;
  const key = `${norm.label} ${norm.party ?? ''}`;
  const row = (label: string, value: string | null | undefined) =>
    value ? h('div', {}, h('dt', {}, label), h('dd', {}, value)) : null;
  const due = norm.deadline;
  const deadline =
    due && [due.text, due.rolled !== null && due.rolled !== due.day ? said.rolled(due.rolled) : ''].filter(Boolean).join(', ');
  const reasons = h(
    'details',
    { className: 'why', open: open.has(key) },
    h('summary', {}, said.why),
    h('ul', { className: 'reasons' }, reason(norm.reasons)),
  );
  reasons.addEventListener('toggle', () => (reasons.open ? open.add(key) : open.delete(key)));
  return h(
    'article',
    { className: `norm ${norm.state}`, dataset: { norm: norm.label } },
    h('h4', {}, sign(norm.state), h('span', {}, norm.title)),
    h('p', { className: 'says' }, said.says[norm.says], ' · ', said.states[norm.state]),
    norm.text !== undefined && h('p', { className: 'text' }, norm.text),
    norm.qualifications !== undefined &&
      h(
        'ul',
        { className: 'qualifications' },
        norm.qualifications.map((line) => h('li', {}, line)),
      ),
    h(
      'dl',
      {},
      row(said.who, party),
      row(said.what, [norm.action, ...norm.means].filter(Boolean).join('; ')),
      row(said.deadline, deadline),
      row(said.penalty, norm.penalty),
      row(said.basis, norm.basis.join('; ')),
    ),
    !norm.verified && h('p', { className: 'soft unverified' }, said.unverified),
    reasons,
  );
}

export function reason(step: Reason): HTMLElement {
  const said = words().duties;
  const answer = step.answer === null ? 'unknown' : step.answer ? 'yes' : 'no';
  const line = [
    h(
      'span',
      { className: `truth ${answer}`, title: said.truth[answer] },
      h('span', { attributes: { 'aria-hidden': 'true' } }, { yes: '✓', no: '–', unknown: '?' }[answer]),
      h('span', { className: 'heard' }, `${said.truth[answer]}: `),
    ),
    step.text,
  ];
  if (!step.because || step.because.length === 0) return h('li', {}, h('span', { className: 'step' }, ...line));
  return h('li', {}, h('details', {}, h('summary', { className: 'step' }, ...line), h('ul', {}, step.because.map(reason))));
}
