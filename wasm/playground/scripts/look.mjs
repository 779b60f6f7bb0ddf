// Pictures of every pane, filled with Lillevik, in both themes and at two widths, to be looked at: node scripts/look.mjs FOLDER

import { fillCourse, launch, open, openExample, serve, settled } from '../test/browser.mjs';

const [folder = 'test/shots', only] = process.argv.slice(2);
const PANES = ['text', 'report', 'document', 'table', 'goals', 'time', 'duties', 'course', 'tests', 'repl'];
const site = await serve();
const browser = await launch();
for (const width of [360, 1600]) {
  for (const colorScheme of ['light', 'dark']) {
    const { page, wrong, context } = await open(browser, site.address, {
      viewport: { width, height: width < 500 ? 740 : 1000 },
      colorScheme,
    });
    await openExample(page, /^Lillevik/);
    for (const pane of PANES) {
      if (only && pane !== only) continue;
      const tab = page.locator(`.panels [data-tab=${pane === 'course' ? 'duties' : pane}]`);
      if (!(await tab.isVisible())) continue;
      await tab.click();
      await settled(page);
      if (pane === 'duties' && (await page.locator('.norm').count()) === 0) {
        await page.locator('#duties-actor').selectOption('teacher');
        await settled(page);
        await page.locator('.open .question').nth(1).getByRole('button', { name: 'Ja' }).click();
        await settled(page);
      }
      if (pane === 'course') await fillCourse(page);
      await page.screenshot({ path: `${folder}/${pane}-${width}-${colorScheme}.png` });
    }
    if (wrong.length > 0) console.error(width, colorScheme, wrong);
    await context.close();
  }
}
await browser.close();
site.close();
