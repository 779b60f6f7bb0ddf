// Leaving the page at once. Someone who looks up duties about violence may have to hide that they do.
//
// The page is covered before anything else happens, what is typed is gone from it, and an empty page takes its place in the
// tab and in the tab's history. No neutral site is opened instead: the page never makes the browser call another server.
// What it cannot do (the browser's own history) is said in the settings.

import { words } from '../texts';
import { h } from '../ui/dom';

export function leaveButton(): HTMLElement {
  return h('button', { type: 'button', className: 'leave', title: words().leave.hint, onclick: leave }, words().leave.label);
}

export function leave(): void {
  document.documentElement.replaceChildren();
  document.title = '';
  // The address may hold a shared plan.
  try {
    history.replaceState(null, '', location.pathname);
  } catch {
    // Pages opened from disk may not change their address.
  }
  location.replace('about:blank');
}

/** Shift three times in a row, with no other key in between, does the same: the way public services in the UK have it. */
export function listenForLeaving(): void {
  let times = 0;
  let last = 0;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Shift' || event.repeat) {
        if (event.key !== 'Shift') times = 0;
        return;
      }
      times = event.timeStamp - last < 1000 ? times + 1 : 1;
      last = event.timeStamp;
      if (times >= 3) leave();
    },
    true,
  );
}
