// Opens HTML files in Chromium and fails on: invalid HTML, breaches of WCAG 2.1 A and AA in light and dark at two widths,
// any request to anywhere, content wider than the window, a skip link or a scroll region that the keyboard does not reach.
//
//   node axe.mjs [--shots FOLDER] FILE…

import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const WIDTHS = [360, 1280];
const SCHEMES = ["light", "dark"];

const files = process.argv.slice(2);
let shots;
if (files[0] === "--shots") [, shots] = files.splice(0, 2);
if (files.length === 0) {
  console.error("usage: node axe.mjs [--shots FOLDER] FILE…");
  process.exit(2);
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // A focusable region of scrolling is what WCAG asks for; `section` would need a heading of its own.
    "prefer-native-element": "off",
    // Titles of plans are as long as they are.
    "long-title": "off",
    // Numbers of phones stand in prose as their authors write them.
    "tel-non-breaking": "off",
  },
});

let failures = 0;
const fail = (file, message) => {
  failures += 1;
  console.error(`${basename(file)}: ${message}`);
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  for (const file of files) {
    const report = await validator.validateFile(file);
    for (const { messages } of report.results) {
      for (const m of messages) fail(file, `invalid at ${m.line}:${m.column}: ${m.message} (${m.ruleId})`);
    }
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) await look(file, width, colorScheme);
    }
  }
} finally {
  await browser.close();
}
if (failures > 0) {
  console.error(`${failures} findings`);
  process.exit(1);
}
console.log(`${files.length} files: nothing to object to`);

async function look(file, width, colorScheme) {
  const where = `${width} px, ${colorScheme}`;
  // Scripts of the page itself are blocked by what it is: it has none. Axe is evaluated from outside.
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const address = pathToFileURL(resolve(file)).href;
  page.on("request", (request) => {
    if (request.url() !== address) fail(file, `${where}: request to ${request.url()}`);
  });
  page.on("pageerror", (error) => fail(file, `${where}: ${error}`));
  page.on("dialog", (dialog) => {
    fail(file, `${where}: a script ran: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(address);
  if ((await page.locator("script, link, img, iframe, object, embed").count()) > 0) fail(file, `${where}: something is loaded`);

  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) fail(file, `${where}: the page is ${wide} px wider than the window`);

  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }),
  );
  for (const violation of violations) {
    const targets = violation.nodes.slice(0, 3).map((node) => node.target.join(" "));
    fail(file, `${where}: ${violation.id}: ${violation.help}: ${targets.join("; ")}`);
  }
  if (colorScheme === SCHEMES[0]) await keyboard(page, file, where);
  if (shots) {
    const name = `${basename(file, ".html")}-${width}-${colorScheme}`;
    await page.evaluate(() => document.activeElement?.blur());
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  }
  await context.close();
}

// The first Tab reveals the skip link, Enter moves on to the content, and Tab after Tab reaches every region that scrolls.
async function keyboard(page, file, where) {
  const focused = () => page.evaluate(() => document.activeElement?.className ?? "");
  await page.keyboard.press("Tab");
  if ((await focused()) !== "skip") fail(file, `${where}: the first Tab does not reach the skip link`);
  const shown = await page.locator(".skip").boundingBox();
  if (!shown || shown.y < 0) fail(file, `${where}: the skip link is not shown when it has the focus`);
  await page.keyboard.press("Enter");
  if ((await page.evaluate(() => document.activeElement?.id)) !== "main") fail(file, `${where}: the skip link leads nowhere`);
  const regions = await page.locator("[role=region][tabindex='0']").count();
  const stops = await page.locator("a[href], [tabindex='0']").count();
  await page.evaluate(() => {
    globalThis.reached = new Set();
    document.addEventListener("focusin", (event) => {
      if (event.target.matches("[role=region][tabindex='0']")) globalThis.reached.add(event.target);
    });
  });
  for (let i = 0; i < stops + 10; i += 1) {
    await page.keyboard.press("Tab");
    if (i % 10 === 9 && (await page.evaluate(() => globalThis.reached.size)) === regions) return;
  }
  const reached = await page.evaluate(() => globalThis.reached.size);
  if (reached < regions) fail(file, `${where}: the keyboard reaches ${reached} of ${regions} regions that scroll`);
}
