// How typing feels in a plan of ten thousand lines, with each pane beside it: node scripts/typing.mjs [PANE …]
// Printed: from a key to the next picture (median, 95th percentile, longest), and how long the page was ever busy at a stretch.

import { readFileSync } from 'node:fs';
import { launch, open, serve, settled } from '../test/browser.mjs';

const panes = process.argv.slice(2);
const measures = readFileSync(new URL('../../../examples/lillevik/plan.plikt', import.meta.url), 'utf8').split('\n').slice(0, 8);
const block = (i) => `
mål M${i} "Mål nummer ${i}" {
  nivå: bruker
  | Den som er utsatt for vold, får hjelp samme dag. Dette er mål ${i}.

  tiltak T${i} "Kurs nummer ${i} for alle som møter barn" {
    ansvarlig: [kommunedirektør, politi]
    tid: 2026-Q2..2027-Q2
    kostnad: { 2026: 120_000 kr, 2027: 80_000 kr }
    | Prosa om tiltaket, som går over
    | to linjer.
  }
}
`;
const text = `${measures.filter((line) => !line.includes('"')).join('\n')}
plan p "Stor plan" { periode: 2026..2029 }
${Array.from({ length: 770 }, (_, i) => block(i + 1)).join('')}`;

const site = await serve();
const browser = await launch();
const { page, close } = await open(browser, site.address);
await page.evaluate((text) => {
  localStorage.setItem('plikt.files', JSON.stringify({ files: [['plan.plikt', text]], active: 'plan.plikt' }));
  window.addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);
}, text);
await page.reload();
await settled(page);
console.log(`${text.split('\n').length} lines; ${await page.locator('.findings summary').innerText()}`);
await page.evaluate(() => {
  window.keys = [];
  window.tasks = [];
  document.addEventListener(
    'keydown',
    () => {
      const begin = performance.now();
      requestAnimationFrame(() => setTimeout(() => window.keys.push(performance.now() - begin)));
    },
    true,
  );
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
});
for (const pane of panes.length > 0 ? panes : ['report', 'document', 'table', 'goals', 'time', 'duties', 'tests', 'repl']) {
  await page.locator(`.panels [data-tab=${pane}]`).click();
  await settled(page);
  await page.locator('.cm-content').click({ position: { x: 300, y: 300 } });
  await page.evaluate(() => {
    window.keys.length = 0;
    window.tasks.length = 0;
  });
  await page.keyboard.press('End');
  for (const letter of ' og noen ord til om dette, skrevet fort') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(1500);
  const { keys, tasks } = await page.evaluate(() => ({ keys: window.keys, tasks: window.tasks }));
  keys.sort((a, b) => a - b);
  const at = (part) => (keys[Math.min(keys.length - 1, Math.floor(keys.length * part))] ?? 0).toFixed(0);
  console.log(`${pane}: ${at(0.5)} / ${at(0.95)} / ${at(1)} ms; busy at most ${Math.max(0, ...tasks).toFixed(0)} ms`);
}
await close();
await browser.close();
site.close();
