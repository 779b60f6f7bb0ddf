// The line between text and panes, which mouse and arrow keys move.

import { words } from '../texts';
import { h } from '../ui/dom';

const [LEAST, MOST, STEP] = [25, 75, 2];

export function splitter(text: HTMLElement): HTMLElement {
  let share = 46;
  const bar = h('div', {
    className: 'splitter',
    tabIndex: 0,
    attributes: {
      role: 'separator',
      'aria-orientation': 'vertical',
      'aria-label': words().splitter,
      'aria-valuemin': String(LEAST),
      'aria-valuemax': String(MOST),
    },
  });
  const move = (to: number) => {
    share = Math.min(MOST, Math.max(LEAST, to));
    bar.setAttribute('aria-valuenow', String(Math.round(share)));
    text.style.setProperty('--share', `${share}%`);
  };
  bar.addEventListener('keydown', (event) => {
    const to = { ArrowLeft: share - STEP, ArrowRight: share + STEP, Home: LEAST, End: MOST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  });
  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId);
    const room = bar.parentElement?.getBoundingClientRect();
    if (!room) return;
    const drag = (moved: PointerEvent) => move(((moved.clientX - room.left) / room.width) * 100);
    bar.addEventListener('pointermove', drag);
    bar.addEventListener('lostpointercapture', () => bar.removeEventListener('pointermove', drag), { once: true });
  });
  move(share);
  return bar;
}
