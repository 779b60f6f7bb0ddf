// A case over time, the tests of the files, everything as one file, files that are dropped, and the policy. Build first.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { breaches, choose, confirm, fillCourse, launch, open, openExample, serve, settled } from './browser.mjs';

let site, browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

async function keptFiles(page) {
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  return new Map(await page.evaluate(() => JSON.parse(localStorage.getItem('plikt.files')).files));
}

test('what happens is followed: deadlines, what is done, what is broken; nothing of it is kept', async () => {
  const { page, close } = await open(browser, site.address);
  await page.locator('[data-tab=duties]').click();
  await page.locator('#duties-actor').selectOption('teacher');
  await page.locator('#duties-day').fill('2026-06-15');
  await settled(page);
  await fillCourse(page);
  assert.equal(await page.locator('.events li').count(), 2);
  // The child welfare service has a week, and is due on that day.
  const next = page.locator('.followed .next [data-norm=duty_to_review_reports]');
  assert.match(await next.innerText(), /senest 22\. juni 2026/);
  assert.deepEqual(await breaches(page, '.panels'), []);
  // After that day it is broken.
  await page.locator('#course-to').fill('2026-07-01');
  const broken = page.locator('.followed .broken [data-norm=duty_to_review_reports]');
  await broken.waitFor();
  assert.match(await page.locator('.days').innerText(), /23\. juni 2026[^]*brutt: Gjennomgang av meldinger/);
  assert.match(await page.locator('.followed table').innerText(), /Gjennomgang av meldinger/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'course-to');
  // What happened is taken out again.
  await page.locator('.events .link').first().click();
  await broken.waitFor({ state: 'detached' });
  // A duty is set aside: it is broken no longer.
  const what = page.locator('#course-what');
  await page.locator('#course-day').fill('2026-06-15');
  const add = async (label) => {
    await what.selectOption({ label });
    await page.locator('.add .primary').click();
    await settled(page);
  };
  await add('Barnevernet mottok meldingen');
  await broken.waitFor();
  await page.locator('#course-day').fill('2026-06-17');
  await add('Faller bort for godt: Gjennomgang av meldinger');
  await broken.waitFor({ state: 'detached' });
  // A fact is different from some day on; what it is then is chosen.
  const fact = what.locator('optgroup[label="Noe er annerledes"] option').first();
  await what.selectOption({ label: await fact.innerText() });
  await page.locator('#course-becomes').selectOption({ label: 'Ja' });
  assert.deepEqual(await breaches(page, '.panels'), []);
  await page.locator('.add .primary').click();
  await settled(page);
  assert.match(await page.locator('.events li').last().innerText(), /\? Ja/);
  await keptFiles(page);
  assert.doesNotMatch(
    await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href),
    /teacher|report_received|disclose/,
  );
  await close();
});

test('a case of the files is followed, and its tests are run', async () => {
  const { page, close } = await open(browser, site.address);
  await openExample(page, /^Et forløp/);
  await page.locator('[data-tab=duties]').click();
  await settled(page);
  await page.locator('.modes [value=course]').click();
  await page.locator('#course-case').selectOption({ label: 'En ansatt sier hvor hun er' });
  await page.locator('.followed .broken').waitFor();
  assert.match(await page.locator('.followed .broken').innerText(), /brutt/);
  assert.equal(await page.locator('.add').count(), 0);
  assert.deepEqual(await breaches(page, '.panels'), []);

  await page.locator('[data-tab=tests]').click();
  await settled(page);
  assert.equal(await page.locator('.tests .requirements > .met').count(), 3);
  assert.equal(await page.locator('.tests .requirements > .missing').count(), 0);
  // A test that cannot hold says what was found instead, and leads to its place.
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('\nprøve "Feil" { gitt: røpet_adressen  forvent: meldeplikt_skole gjelder }\n');
  const fails = page.locator('.tests .requirements > .missing');
  await fails.waitFor();
  // Not `innerText`: what is not in view has none, for it is not laid out.
  assert.match(await fails.textContent(), /Feil[^]*meldeplikt/i);
  assert.ok((await fails.locator('.help').first().textContent()).length > 3);
  await fails.getByRole('button', { name: /Gå til/ }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('cm-content')), true);
  await page.locator('.tests summary', { hasText: 'Ingen prøve når disse' }).click();
  assert.ok((await page.locator('.missed li').count()) > 5);
  assert.deepEqual(await breaches(page, '.panels'), []);
  await close();
});

test('everything as one file, and back', async () => {
  const { page, close } = await open(browser, site.address);
  await openExample(page, /^Lillevik/);
  const [file] = await Promise.all([page.waitForEvent('download'), choose(page, 'Lagre', 'Alt i én fil')]);
  const bytes = await readFile(await file.path());
  const inside = unzipSync(new Uint8Array(bytes));
  const files = await keptFiles(page);
  assert.ok(files.size > 5);
  assert.deepEqual(
    Object.entries(inside).map(([name, text]) => [name, strFromU8(text)]),
    [...files],
  );

  await choose(page, 'Åpne', 'Ny plan');
  await confirm(page);
  await settled(page);
  const archive = async (name, buffer) => {
    await page.locator('.menu-button', { hasText: 'Åpne' }).click();
    await page.locator('.menu-panel input[type=file]').setInputFiles([{ name, mimeType: 'application/zip', buffer }]);
  };
  await archive('plan.zip', bytes);
  await confirm(page);
  await settled(page);
  assert.deepEqual([...(await keptFiles(page))], [...files]);

  // A folder around everything is left out; what leads elsewhere or is no plan is refused; so is what is no archive.
  const odd = zipSync({
    'min/plan.plikt': strToU8('språk: nb\r\n'),
    'min/../../x.plikt': strToU8('x'),
    'min/bilde.png': strToU8('x'),
  });
  await archive('rar.zip', Buffer.from(odd));
  await page.locator('#notices', { hasText: 'bilde.png' }).waitFor();
  await confirm(page);
  await settled(page);
  assert.deepEqual([...(await keptFiles(page))], [['plan.plikt', 'språk: nb\n']]);
  await archive('tull.zip', Buffer.from('PK tull'));
  await page.locator('#notices', { hasText: 'tull.zip' }).waitFor();
  await close();
});

test('files that are dropped on the page come in', async () => {
  const { page, close } = await open(browser, site.address);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['språk: nb\nmål M9 "Sluppet" { nivå: bruker }\n'], 'sluppet.plikt', { type: 'text/plain' }));
    return transfer;
  });
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('.cm-content', type, { dataTransfer: data });
  await page.getByRole('tab', { name: 'sluppet.plikt' }).waitFor();
  assert.match((await keptFiles(page)).get('sluppet.plikt'), /M9 "Sluppet"/);
  await close();
});

test('the policy is the one that was promised, and holds', async () => {
  const { page, close } = await open(browser, site.address);
  const policy = await page.evaluate(() => document.querySelector('meta[http-equiv]').content);
  const promised =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self'; connect-src 'self'";
  // What is said besides only forbids more.
  assert.equal(policy, `${promised}; base-uri 'none'; form-action 'none'`);
  await close();
  const second = await open(browser, site.address);
  const refused = await second.page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    ),
  );
  assert.equal(refused, 'refused');
  // The very test that no page may ask another origin fails on this one.
  assert.ok(second.wrong.length > 0);
  await second.context.close();
});

test('a plan that no module could stand, three times in a row: the page lives on and says so', async () => {
  const { page, wrong, context } = await open(browser, site.address);
  await settled(page);
  for (let round = 0; round < 3; round += 1) {
    // Watched from before the end: the next worker may be there before anybody asks.
    await page.evaluate(() => {
      globalThis.died = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('it lives')), 60_000);
        const look = () => !document.querySelector('.health')?.classList.contains('well') && resolve();
        new MutationObserver(look).observe(document.querySelector('.health'), { attributes: true });
      });
    });
    const worker = page.workers().at(-1);
    await worker
      .evaluate(() =>
        setTimeout(() => {
          throw new Error('killed by the test');
        }),
      )
      // The worker may be gone before it has answered.
      .catch(() => {});
    await page.evaluate(() => globalThis.died);
    await page.waitForFunction(() => /well|broken/.test(document.querySelector('.health').className));
    if (await page.locator('.health.broken').isVisible()) break;
    await settled(page);
  }
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('språk: nb\nmål M "x" { nivå: brukr }\n');
  await page.locator('.findings summary', { hasText: 'feil' }).waitFor();
  await settled(page);
  assert.deepEqual(
    wrong.filter((line) => !line.includes('killed by the test')),
    [],
  );
  await context.close();
});
