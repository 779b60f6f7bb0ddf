// From an empty page to a plan, its report, duties, exports, and back to nothing. Build first: npm run build.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { choose, confirm, launch, open, openExample, serve, settled } from './browser.mjs';

let site, browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** Replace the whole text, as if typed. */
async function write(page, text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await settled(page);
}

const read = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('plikt.files')).files);

async function keptFiles(page) {
  // What the page does when it is left.
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  return new Map(await read(page));
}

const PLAN = `språk: nb
bruk std.instanser_no
bruk std.veileder_2008
plan p "Trygge hjem" { periode: 2026..2029 }
mål M1 "Barn får hjelp tidlig" { nivå: brukr }
`;

test('a plan from nothing: mistakes, a quick fix, the report', async () => {
  const { page, close } = await open(browser, site.address);
  await choose(page, 'Åpne', 'Ny plan');
  await confirm(page);
  await write(page, PLAN);
  await page.locator('.findings summary', { hasText: 'feil' }).waitFor();
  await page.locator('.findings summary').click();
  const finding = page.locator('.findings li', { hasText: 'brukr' }).first();
  await finding.locator('.quiet').click();
  await finding.waitFor({ state: 'detached' });
  assert.match((await keptFiles(page)).get('plan.plikt'), /nivå: bruker \}/);

  // What is missing, and a text for one of the requirements.
  await page.locator('.requirements > li').first().waitFor();
  const missing = async () => Number(await page.locator('.filter [value=missing] .number').textContent());
  const before = await missing();
  assert.ok(before > 50);
  // A click on what is missing leads to the place in the text.
  await page.locator('.requirements .finding .link').first().click();
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('cm-content')), true);
  await proposeAny(page);
  await settled(page);
  await page.waitForFunction(
    (before) => Number(document.querySelector('.filter [value=missing] .number').textContent) < before,
    before,
  );
  await close();
});

/** Take the first proposal that there is. */
async function proposeAny(page) {
  const buttons = page.locator('.requirements .quiet');
  for (let i = 0; i < (await buttons.count()); i += 1) {
    await page.evaluate(() => document.querySelector('#notices').replaceChildren());
    await buttons.nth(i).click();
    await page.locator('dialog .primary, #notices:has-text("forslag;")').first().waitFor();
    if (await page.locator('dialog .primary').isVisible()) {
      await confirm(page);
      return;
    }
  }
  assert.fail('nothing is proposed');
}

test('a name is completed, told about, and renamed everywhere', async () => {
  const { page, close } = await open(browser, site.address);
  await write(page, `${PLAN.replace('brukr', 'bruker')}tiltak T1 "Kurs" { mål: M1  ansvarlig: komm }\n`);
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  const option = page.locator('.cm-tooltip-autocomplete li', { hasText: 'kommunedirektør' }).first();
  await option.waitFor();
  await option.click();
  assert.match((await keptFiles(page)).get('plan.plikt'), /ansvarlig: kommunedirektør \}/);

  // What the kind is, in the reader's language.
  await page.locator('.cm-line .plikt-kind', { hasText: 'tiltak' }).first().hover();
  await page.locator('.cm-tooltip .plikt-hover').waitFor();
  assert.ok((await page.locator('.cm-tooltip .plikt-hover').innerText()).length > 10);
  await page.mouse.move(5, 5);

  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.locator('dialog input').fill('tidlig_hjelp');
  await page.keyboard.press('Enter');
  await page.locator('#notices', { hasText: 'tidlig_hjelp' }).waitFor();
  const text = (await keptFiles(page)).get('plan.plikt');
  assert.match(text, /mål tidlig_hjelp "Barn/);
  assert.match(text, /\{ mål: tidlig_hjelp /);
  // A name that is taken is refused with a reason.
  await page.keyboard.press('F2');
  await page.locator('dialog input').fill('p');
  await page.keyboard.press('Enter');
  await page.locator('#notices:has-text("tidlig_hjelp")').waitFor({ state: 'detached' });
  await page.locator('#notices .notice').waitFor();
  assert.equal((await keptFiles(page)).get('plan.plikt'), text);

  // The blocks of the file, to go to.
  await page.locator('.menu-button', { hasText: 'Innhold' }).click();
  await page.locator('.outline .choice', { hasText: 'Kurs' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('cm-content')), true);
  await close();
});

test('the interview leads to a verdict, and another day to another basis', async () => {
  const { page, close } = await open(browser, site.address);
  await page.locator('[data-tab=duties]').click();
  await page.locator('#duties-actor').selectOption('teacher');
  await page.locator('#duties-day').fill('2008-12-15');
  await settled(page);
  const asked = async (fact) => {
    const [question, more] = [page.locator(`[data-fact=${fact}]`), page.locator('.questions > .quiet')];
    if (!(await question.isVisible()) && (await more.isVisible())) await more.click();
    return question;
  };
  const answer = async (fact, name) => {
    await (await asked(fact)).getByRole('button', { name, exact: true }).click();
    await settled(page);
  };
  const age = (await asked('victim_age')).locator('input');
  await age.fill('10');
  await age.press('Enter');
  await settled(page);
  // Who is ten has been born: that is not asked.
  assert.equal(await page.locator('[data-fact=born]').count(), 0);
  await answer('child_mistreated', 'Ja');
  const duty = page.locator('[data-norm=duty_to_report_school]').first();
  await duty.locator('.sign.applies').waitFor();
  assert.match(await duty.textContent(), /opplæringslova 1998 § 15-3/);
  assert.match(await duty.locator('.text').textContent(), /^Ansatte i skole og SFO skal av eget tiltak gi barnevernet opplysninger/);
  assert.match(await duty.locator('.qualifications').textContent(), /går foran: Taushetsplikt/);
  // Reasons unfold.
  await duty.locator('.why > summary').click();
  assert.ok((await duty.locator('.reasons li').count()) > 2);

  await page.locator('#duties-day').fill('2026-06-15');
  await page.locator('.changes', { hasText: 'juni 2026' }).waitFor();
  await page.waitForFunction(() => !/1998/.test(document.querySelector('[data-norm=duty_to_report_school]').textContent));
  assert.match(await page.locator('.changes').textContent(), /opplæringslova 1998 § 15-3.*→/);
  // Nothing of it is stored anywhere.
  await keptFiles(page);
  assert.doesNotMatch(
    await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href),
    /mistreated|teacher/,
  );
  await close();
});

test('exported, found again after a reload, forgotten', async () => {
  const { page, close } = await open(browser, site.address);
  await openExample(page, /^Nynorsk/);
  await page.locator('[data-tab=document]').click();
  await page.locator('.sheet h1', { hasText: 'Heime skal vere trygt' }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lagre som HTML' }).click()]);
  assert.match(await readFile(await file.path(), 'utf8'), /<html lang="nn"/);

  await keptFiles(page);
  await page.reload();
  await settled(page);
  assert.match(await page.locator('.cm-content').textContent(), /nynorsk/);

  await choose(page, 'Innstillinger', 'Glem alt');
  await Promise.all([page.waitForNavigation(), page.locator('dialog .danger').click()]);
  await settled(page);
  assert.doesNotMatch(await page.locator('.cm-content').textContent(), /nynorsk/);
  assert.match(await page.locator('.cm-content').textContent(), /Fjellvik/);
  await close();
});

test('files from the computer come beside those that are there', async () => {
  const { page, close } = await open(browser, site.address);
  await page.locator('.menu-button', { hasText: 'Åpne' }).click();
  await page.locator('.menu-panel input[type=file]').setInputFiles([
    { name: 'tiltak.plikt', mimeType: 'text/plain', buffer: Buffer.from('språk: nb\r\ntiltak T9 "Åpen dør" { tid: 2027 }\r\n') },
    { name: 'bilde.png', mimeType: 'image/png', buffer: Buffer.from('x') },
  ]);
  await page.locator('#notices', { hasText: 'bilde.png' }).waitFor();
  await page.getByRole('tab', { name: 'tiltak.plikt' }).waitFor();
  const files = await keptFiles(page);
  assert.deepEqual([...files.keys()], ['plan.plikt', 'tiltak.plikt']);
  assert.equal(files.get('tiltak.plikt'), 'språk: nb\ntiltak T9 "Åpen dør" { tid: 2027 }\n');
  await close();
});

test('without keeping nothing is kept', async () => {
  const { page, close } = await open(browser, site.address);
  await page.locator('.menu-button', { hasText: 'Innstillinger' }).click();
  await page.getByRole('switch', { name: /Husk teksten/ }).uncheck();
  await page.keyboard.press('Escape');
  await write(page, 'språk: nb\n');
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  assert.equal(await page.evaluate(() => localStorage.getItem('plikt.files')), null);
  assert.match(await page.locator('.saved').textContent(), /Blir ikke husket/);
  await close();
});

test('a link holds the plan, but no situations', async () => {
  const { page, close } = await open(browser, site.address);
  const text = `${PLAN}situasjon s "Hemmelig" {\n  dato: 2026-01-01\n}\nprøve "x" { gitt: s }\n`;
  await write(page, text);
  await choose(page, 'Lagre', 'Lenke til planen');
  const address = await page.locator('dialog .address').inputValue();
  assert.match(await page.locator('dialog').textContent(), /Situasjoner/);
  await page.locator('dialog button[value=no]').click();
  await close();

  const second = await open(browser, address);
  await settled(second.page);
  const shown = await second.page.locator('.cm-content').innerText();
  assert.match(shown, /Trygge hjem/);
  assert.doesNotMatch(shown, /Hemmelig|situasjon|prøve/);
  assert.equal(new URL(second.page.url()).hash, '');
  await second.close();
});

test('the session answers, also after the plan was changed', async () => {
  const { page, close } = await open(browser, site.address);
  await write(page, PLAN);
  await page.locator('[data-tab=repl]').click();
  await page.locator('.log .reply').first().waitFor();
  const ask = async (line) => {
    const count = await page.locator('.log .reply').count();
    await page.locator('.repl textarea').fill(line);
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => document.querySelectorAll('.log .reply').length > count, count);
    return page.locator('.log .reply').last().innerText();
  };
  assert.match(await ask('antall(alle mål)'), /1/);
  await write(page, `${PLAN}mål M2 "To" { nivå: bruker }\n`);
  assert.match(await ask('antall(alle mål)'), /2/);
  assert.match(await ask('tull)'), /\S/);
  await close();
});

test('a worker that dies is started again, and the page says so', async () => {
  const { page, wrong, context } = await open(browser, site.address);
  await settled(page);
  const [worker] = page.workers();
  await worker.evaluate(() =>
    setTimeout(() => {
      throw new Error('killed by the test');
    }),
  );
  await page.locator('#notices', { hasText: 'startet på nytt' }).waitFor();
  await settled(page);
  await write(page, 'språk: nb\nmål M "x" { nivå: brukr }\n');
  await page.locator('.findings summary', { hasText: 'feil' }).waitFor();
  assert.deepEqual(
    wrong.filter((line) => !line.includes('killed by the test')),
    [],
  );
  await context.close();
});

test('no input kills the page', async () => {
  const { page, close } = await open(browser, site.address);
  // The same every time: a linear congruential generator.
  let seed = 2026;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const pieces = [
    '{',
    '}',
    '"',
    '|',
    '(',
    ')',
    '[',
    ']',
    '§',
    '..',
    'mål',
    'plan',
    'regel',
    'for_hver:',
    'alle',
    'antall(',
    '1',
    '#',
    '\n',
    ' ',
    '\u{1F600}',
    '\u0000',
    'not ',
    '(((((((',
    '2026-',
    'språk: nn\n',
    'bruk std.lov_no\n',
  ];
  for (let round = 0; round < 12; round += 1) {
    const text = Array.from({ length: 20 + random(400) }, () => pieces[random(pieces.length)]).join('');
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(text);
    await page.waitForTimeout(160);
  }
  // Questions, too.
  await page.locator('[data-tab=repl]').click();
  await page.locator('.log .reply').first().waitFor();
  for (let round = 0; round < 12; round += 1) {
    const line = Array.from({ length: 1 + random(12) }, () => pieces[random(pieces.length)]).join(' ');
    const before = await page.locator('.log > pre').count();
    await page.locator('.repl textarea').fill(`antall(${line.replaceAll('\n', ' ')}`);
    await page.getByRole('button', { name: 'Spør', exact: true }).click();
    await page.waitForFunction((before) => document.querySelectorAll('.log > pre').length > before + 1, before);
  }
  await write(page, 'språk: nb\nmål M "x" { nivå: brukr }\n');
  await page.locator('.findings summary', { hasText: 'feil' }).waitFor();
  await close();
});

for (const [locale, ask] of [
  ['nb-NO', 'Spør planen'],
  ['nn-NO', 'Spør planen'],
  ['en-GB', 'Ask the plan'],
]) {
  test(`what is suggested to ask is understood: ${locale}`, async () => {
    const { page, close } = await open(browser, site.address, { locale });
    await page.getByRole('tab', { name: ask }).click();
    await page.locator('.log .reply').first().waitFor();
    const suggestions = page.locator('.suggestions .chip');
    for (let i = 0; i < (await suggestions.count()); i += 1) {
      await suggestions.nth(i).click();
      await page.waitForFunction((i) => document.querySelectorAll('.log .reply').length > i + 1, i);
    }
    assert.deepEqual(await page.locator('.log .wrong').allInnerTexts(), []);
    assert.equal(await page.evaluate(() => document.documentElement.lang), locale.slice(0, 2));
    await close();
  });
}
