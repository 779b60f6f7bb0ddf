// One sitting, from an empty page to nothing left behind, typed key by key. Build first: npm run build.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { test } from 'node:test';
import { choose, launch, open, serve, settled } from './browser.mjs';

test('a plan from nothing to an export, found again, forgotten', async () => {
  const site = await serve();
  const browser = await launch();
  const { page, close } = await open(browser, site.address);
  const text = () => page.evaluate(() => document.querySelector('.cm-content').innerText.replace(/\u00a0/g, ' '));
  const toWord = async (line, column) => {
    await page.keyboard.press('ControlOrMeta+Home');
    for (let i = 0; i < line; i += 1) await page.keyboard.press('ArrowDown');
    for (let i = 0; i < column; i += 1) await page.keyboard.press('ArrowRight');
  };

  // Nothing is there, and it is said what would help.
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await settled(page);
  await page.locator('.report .empty').waitFor();

  // Typed, with the brackets and bars that the editor adds; Enter in prose goes on with prose.
  await page.keyboard.type('språk: nb\nbruk std.instanser_no\nbruk std.lov_no\nbruk std.veileder_2008\n');
  await page.keyboard.type('plan p "Trygge hjem" { periode: 2026..2029 ');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nmål M1 "Barn får hjelp tidlig" { nivå: brukr ');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Escape');
  await page.keyboard.type('\ntiltak T1 "Kurs" { mål: ');
  // The label of the goal is offered and taken.
  await page.keyboard.press('Control+Space');
  const option = page.locator('.cm-tooltip-autocomplete li', { hasText: /^M1/ }).first();
  await option.waitFor();
  await option.click();
  await settled(page);
  assert.match(await text(), /mål: M1/);

  // The mistake is seen in the text and in the list, and put right by its fix.
  await page.locator('.cm-lintRange-error', { hasText: 'brukr' }).waitFor();
  await page.locator('.findings summary').click();
  const mistake = page.locator('.findings li', { hasText: 'brukr' }).first();
  await mistake.locator('.quiet').click();
  await mistake.waitFor({ state: 'detached' });
  assert.match(await text(), /nivå: bruker/);

  // The label gets another name in both places.
  await page.locator('.cm-content').click();
  await toWord(5, 5);
  await page.keyboard.press('F2');
  await page.locator('dialog input').fill('tidlig_hjelp');
  await page.keyboard.press('Enter');
  await page.locator('#notices', { hasText: 'tidlig_hjelp' }).waitFor();
  await settled(page);
  assert.equal((await text()).match(/tidlig_hjelp/g).length, 2);
  assert.doesNotMatch(await text(), /M1/);

  // What the guide misses.
  const report = page.locator('.panel .report');
  await report.locator('.requirements > .missing').first().waitFor();
  assert.match(await report.locator('.figure').innerText(), /\d+ av \d+ krav/);

  // The interview leads to a verdict; the same facts rest on another law in another year.
  await page.locator('.panels [data-tab=duties]').click();
  await page.locator('#duties-actor').selectOption('teacher');
  await page.locator('#duties-day').fill('2008-12-15');
  await settled(page);
  const duty = page.locator('[data-norm=duty_to_report_school]').first();
  const answers = { victim_age: 12, born: 'Ja', child_mistreated: 'Ja' };
  // Only what is asked is answered, in the order in which it is asked.
  for (let i = 0; i < 40 && !(await duty.locator('.sign.applies').isVisible()); i += 1) {
    const fact = await page.locator('.open .question').first().getAttribute('data-fact');
    const question = page.locator(`.open [data-fact="${fact}"]`);
    if (typeof answers[fact] === 'number') {
      await question.locator('input').fill(String(answers[fact]));
      await question.locator('input').press('Enter');
    } else {
      await question.getByRole('button', { name: answers[fact] ?? 'Vet ikke', exact: true }).click();
    }
    await settled(page);
  }
  assert.match(await duty.innerText(), /opplæringslova 1998 § 15-3/);
  await page.locator('#duties-day').fill('2026-06-15');
  await page.locator('.changes', { hasText: 'juni 2026' }).waitFor();
  await settled(page);
  assert.doesNotMatch(await duty.locator('dl').innerText(), /1998/);
  assert.match(await duty.locator('dl').innerText(), /opplæringslova 2023/);

  // Exported.
  await page.locator('.panels [data-tab=document]').click();
  await page.locator('.sheet h1', { hasText: 'Trygge hjem' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lagre som Markdown' }).click(),
  ]);
  const exported = await readFile(await file.path(), 'utf8');
  assert.match(exported, /^# Trygge hjem/);
  assert.match(exported, /Barn får hjelp tidlig/);

  // For Word and Excel: the module that packs the files is fetched when the first is asked for.
  const fetched = () =>
    page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /office[^/]*\.wasm$/u.test(name)).length);
  const saved = async (program) => {
    const button = page.getByRole('button', { name: `Lagre som ${program}` });
    const [written] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { name: written.suggestedFilename(), parts: unzipSync(await readFile(await written.path())) };
  };
  assert.equal(await fetched(), 0);
  assert.equal(await page.getByRole('button', { name: 'Lagre som Excel' }).count(), 0);
  const forWord = await saved('Word');
  assert.match(forWord.name, /\.docx$/u);
  assert.match(strFromU8(forWord.parts['word/document.xml']), /Barn får hjelp tidlig/u);
  assert.equal(await fetched(), 1);
  await page.locator('.panels [data-tab=table]').click();
  await page.getByRole('button', { name: 'Lagre som Excel' }).waitFor();
  const forExcel = await saved('Excel');
  assert.match(forExcel.name, /\.xlsx$/u);
  assert.match(strFromU8(forExcel.parts['xl/sharedStrings.xml']), /Barn får hjelp tidlig/u);
  assert.equal(await fetched(), 1);

  // Found again after a reload; the answers are not.
  const before = await text();
  await page.locator('.saved', { hasText: 'Husket' }).waitFor();
  await page.reload();
  await settled(page);
  assert.equal(await text(), before);
  await page.locator('.panels [data-tab=duties]').click();
  await settled(page);
  assert.equal(await page.locator('#duties-actor').inputValue(), '');
  assert.equal(await page.locator('.answered').count(), 0);

  // Forgotten: nothing of it is left in the browser.
  await choose(page, 'Innstillinger', 'Glem alt');
  await Promise.all([page.waitForNavigation(), page.locator('dialog .danger').click()]);
  await settled(page);
  assert.doesNotMatch(await text(), /tidlig_hjelp/);
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })), /tidlig_hjelp/);
  await close();
  await browser.close();
  site.close();
});
