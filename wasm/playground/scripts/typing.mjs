// How typing feels in a plan of ten thousand lines, with each pane beside it: node scripts/typing.mjs [PANE …]
// Printed: from a key to the next picture (median, 95th percentile, longest), and how long the page was ever busy at a stretch.

import { launch, open, serve, settled } from '../test/browser.mjs';

const panes = process.argv.slice(2);

/** The plan that ../speed.mjs measures the module with: 11,000 lines, and more findings than lines. */
const block = (i) =>
  `mål M${i} "Mål nummer ${i}" {\n  nivå: bruker\n}\ntiltak T${i} "Tiltak nummer ${i}" {\n  mål: M${i}\n  ansvarlig: politi\n` +
  `  tid: 2027\n  kostnad: ${i + 1}0_000 kr\n  tekst:\n    | Barn og voksne skal få hjelp i tide.\n}\n`;
const text = `language: nb
bruk std.veileder_2008
bruk std.instanser_no
plan p "Trygge hjem" { periode: 2026..2029 }
${Array.from({ length: 1000 }, (_, i) => block(i)).join('')}`;

const site = await serve();
const browser = await launch();
const { page, context, close } = await open(browser, site.address);
await context.addInitScript((text) => {
  localStorage.setItem('plikt.files', JSON.stringify({ files: [['plan.plikt', text]], active: 'plan.plikt' }));
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
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
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
