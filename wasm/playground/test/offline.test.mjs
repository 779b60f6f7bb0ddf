// After the first visit no server is needed; the single file never needs one.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, serve, settled, SINGLE } from './browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('the site works when its server is gone', async () => {
  const site = await serve();
  const { page, context, close } = await open(browser, site.address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
  site.close();
  await context.setOffline(true);
  await page.reload();
  await settled(page);
  await page.locator('.requirements > li').first().waitFor();
  await page.locator('.panels [data-tab=table]').click();
  const button = page.getByRole('button', { name: 'Lagre som Excel' });
  await button.waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  assert.match(file.suggestedFilename(), /\.xlsx$/u);
  await close();
});

test('the single file opens from disk and asks for nothing', async () => {
  const { page, close } = await open(browser, SINGLE);
  await settled(page);
  await page.locator('.requirements > li').first().waitFor();
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('språk: nb\nmål M "x" { nivå: brukr }\n');
  await page.locator('.findings summary', { hasText: 'feil' }).waitFor();
  const policy = await page.evaluate(() => document.querySelector('meta[http-equiv]').content);
  await page.locator('.panels [data-tab=document]').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lagre som Word' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /\.docx$/u);
  assert.match(policy, /connect-src 'none'/);
  assert.doesNotMatch(policy, /script-src[^;]*'unsafe-(inline|eval)'/);
  await close();
});
