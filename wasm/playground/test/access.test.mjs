// Every pane, filled with the plan of Lillevik, in both themes and at two widths: WCAG 2.1 A and AA by axe-core, nothing wider
// than the window, and everything within reach of the keyboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { breaches, choose, fillCourse, launch, open, openExample, serve, settled, SHOTS, shot } from './browser.mjs';

let site, browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

const PANES = ['text', 'report', 'document', 'table', 'goals', 'time', 'duties', 'course', 'tests', 'repl'];

async function fillDuties(page) {
  await page.locator('#duties-actor').selectOption('teacher');
  await settled(page);
  const danger = page.locator('.open .question').filter({ hasText: 'fare for å miste livet' });
  await danger.getByRole('button', { name: 'Ja', exact: true }).click();
  await settled(page);
  await page.locator('.conclusions details.group summary').first().click();
  await page.locator('.why summary').first().click();
}

for (const [width, height] of [
  [360, 740],
  [1600, 1000],
]) {
  for (const colorScheme of ['light', 'dark']) {
    // Each theme at one width, each width in one theme; SHOTS=folder takes pictures of all four.
    if (!SHOTS && (width === 360) !== (colorScheme === 'dark')) continue;
    test(`panes at ${width} px, ${colorScheme}`, async () => {
      const { page, close } = await open(browser, site.address, { viewport: { width, height }, colorScheme });
      await openExample(page, /^Lillevik/);
      const found = [];
      for (const pane of PANES) {
        const tab = page.locator(`.panels [data-tab=${pane === 'course' ? 'duties' : pane}]`);
        if (!(await tab.isVisible())) continue;
        await tab.click();
        await settled(page);
        if (pane === 'duties') await fillDuties(page);
        if (pane === 'course') await fillCourse(page);
        if (pane === 'text') await page.locator('.findings summary').click();
        // The whole page once; then what changes.
        const whole = pane === 'text' || (pane === 'report' && width > 900);
        found.push(...(await breaches(page, whole ? undefined : '.panels')).map((line) => `${pane}: ${line}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) found.push(`${pane}: ${wide} px wider than the window`);
        await shot(page, `${pane}-${width}-${colorScheme}`);
        if (pane === 'goals' || pane === 'time') {
          await page.getByRole('button', { name: 'Tabell', exact: true }).click();
          found.push(...(await breaches(page, '.panels')).map((line) => `${pane} as a table: ${line}`));
        }
      }
      const text = page.locator('.panels [data-tab=text]');
      if (await text.isVisible()) await text.click();
      for (const menu of ['Åpne', 'Lagre', 'Innstillinger', 'Hjelp', 'Innhold', 'Fil']) {
        const button = page.locator('.menu-button', { hasText: new RegExp(`^${menu}$`) });
        if (!(await button.isVisible())) continue;
        await button.click();
        await settled(page);
        found.push(...(await breaches(page, '.top, .file-bar')).map((line) => `${menu}: ${line}`));
        const panel = await page.locator('.menu-panel:not([hidden])').boundingBox();
        if (panel.x < 0 || panel.x + panel.width > width) found.push(`${menu}: reaches out of the window`);
        await shot(page, `menu-${menu}-${width}-${colorScheme}`);
        await page.keyboard.press('Escape');
      }
      await choose(page, 'Åpne', 'Ny plan');
      found.push(...(await breaches(page, 'dialog')).map((line) => `dialog: ${line}`));
      await page.keyboard.press('Escape');
      assert.deepEqual(found, []);
      await close();
    });
  }
}

test('the plain text field, and the other two languages', async () => {
  const { page, close } = await open(browser, site.address);
  await page.locator('.menu-button', { hasText: 'Innstillinger' }).click();
  await page.getByRole('switch', { name: /Enkelt tekstfelt/ }).click();
  await page.locator('.plain textarea').fill('språk: nb\nmål M "x" { nivå: brukr }\n');
  await page.locator('.findings summary', { hasText: 'feil' }).waitFor();
  await page.locator('.findings summary').click();
  await page.locator('.findings .link').first().click();
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'textarea');
  assert.deepEqual(await breaches(page), []);
  for (const [language, settings, tab] of [
    ['Nynorsk', 'Innstillinger', 'Plikter'],
    ['English', 'Innstillingar', 'Duties'],
  ]) {
    await page.locator('.menu-button', { hasText: settings }).click();
    await page.getByRole('radio', { name: language }).click();
    await page.getByRole('tab', { name: tab }).waitFor();
    assert.deepEqual(await breaches(page), []);
  }
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.match(await page.locator('.findings').textContent(), /error/);
  await close();
});

test('without a mouse: open an example, go to what is missing, answer a question, leave', async () => {
  const { page, close } = await open(browser, site.address);
  const focus = () => page.evaluate(() => (document.activeElement?.textContent?.trim() ?? '').slice(0, 60));
  const tabTo = async (pattern) => {
    for (let i = 0; i < 80; i += 1) {
      await page.keyboard.press('Tab');
      if (pattern.test(await focus())) return;
    }
    assert.fail(`Tab does not reach ${pattern}`);
  };
  await page.keyboard.press('Tab');
  assert.match(await focus(), /Hopp til/);
  await tabTo(/^Åpne$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Statustabell/);
  await page.keyboard.press('Enter');
  await page.locator('dialog .primary').waitFor();
  await page.keyboard.press('Enter');
  await settled(page);
  // Through the text and out of it again: Tab is not caught there.
  await tabTo(/^Rapport$/);
  await tabTo(/^Gå til plan\.plikt/);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('cm-content')), true);
  await tabTo(/^Rapport$/);
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight');
  assert.match(await focus(), /^Plikter/);
  await settled(page);
  await tabTo(/^Nei$/);
  await page.keyboard.press('Enter');
  await page.locator('.answered').waitFor();
  // The next question has the focus.
  assert.match(await focus(), /^(Ja|Velg|Vet ikke|)/);
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift');
  await page.waitForURL('about:blank');
  await close();
});

test('without a mouse: every pane of Lillevik is reached, used and left, and every menu opened', async () => {
  const { page, close } = await open(browser, site.address);
  await openExample(page, /^Lillevik/);
  const active = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return {
        inPanel: element?.closest('#pane-panel') !== null,
        id: element?.id ?? '',
        text: element?.textContent?.trim() ?? '',
      };
    });
  const press = async (key, times = 1) => {
    for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
  };
  const tabTo = async (holds, key = 'Tab') => {
    for (let i = 0; i < 120; i += 1) {
      await page.keyboard.press(key);
      if (holds(await active())) return;
    }
    assert.fail(`Tab does not reach ${holds}`);
  };
  const isTab = ({ id }) => id.startsWith('pane-panel-tab-');
  // Each menu opens with Enter and closes with Escape, which gives the focus back.
  for (const menu of ['Åpne', 'Lagre', 'Innstillinger', 'Hjelp', 'Innhold', 'Fil']) {
    await page.locator('.skip').focus();
    await tabTo(({ text }) => text === menu);
    await press('Enter');
    await page.locator('.menu-panel:not([hidden])').waitFor();
    // The blocks of the file come a moment after their menu.
    if (menu === 'Innhold') await page.locator('.outline .choice').first().waitFor();
    await press('Tab');
    await press('Escape');
    await page.locator('.menu-panel:not([hidden])').waitFor({ state: 'detached' });
    assert.equal((await active()).text, menu);
  }
  await tabTo(isTab);
  const panes = await page.locator('.panels [role=tab]:visible').evaluateAll((tabs) => tabs.map(({ dataset }) => dataset.tab));
  assert.equal(panes.length, 8);
  await press('Home');
  for (const [i, pane] of panes.entries()) {
    if (i > 0) await press('ArrowRight');
    await settled(page);
    assert.equal(await page.locator('.panels [aria-selected=true]').getAttribute('data-tab'), pane);
    await press('Tab');
    assert.equal((await active()).id, 'pane-panel');
    const to = (text) => tabTo((now) => now.inPanel && text.test(now.text));
    if (pane === 'report') {
      await to(/^Oppfylt/);
      await press('Enter');
      assert.equal(await page.locator('.filter [value=met]').getAttribute('aria-pressed'), 'true');
    } else if (pane === 'document') {
      await tabTo((now) => now.inPanel && /^Handlingsplan/.test(now.text));
      await press('ArrowDown');
      await settled(page);
    } else if (pane === 'goals' || pane === 'time') {
      await to(/^Tabell$/);
      await press('Enter');
      await to(/^(1|27) /);
      await press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('cm-content')), true);
    } else if (pane === 'duties') {
      await tabTo(({ id }) => id === 'duties-actor');
      await page.keyboard.type('Lær');
      await settled(page);
      await to(/^Nei$/);
      await press('Enter');
      await page.locator('.answered').waitFor();
      await page.locator('#duties-actor').focus();
      await to(/^Over tid$/);
      await press('Enter');
      await tabTo(({ id }) => id === 'course-what');
      await to(/^Legg til$/);
      await press('Enter');
      await page.locator('.events li').first().waitFor();
    } else if (pane === 'tests') {
      assert.ok((await page.locator('.tests .empty').innerText()).length > 20);
    } else if (pane === 'repl') {
      await tabTo(({ id }) => id.startsWith('line-'));
      await page.keyboard.type('antall(alle tiltak)');
      await press('Enter');
      await page.locator('.log .reply').nth(1).waitFor();
    }
    // And back to the tabs, the same way.
    if (!isTab(await active())) {
      const forward = await page.evaluate(() => document.activeElement?.closest('.text') !== null);
      await tabTo(isTab, forward ? 'Tab' : 'Shift+Tab');
    }
  }
  await close();
});
