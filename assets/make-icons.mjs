/** Draws the add-in's icons from the shapes below into assets/*.png: `node assets/make-icons.mjs` (needs a Chromium; see host/chromium.ts). */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const SMALL = [16, 32, 80];
const table = (stroke) => `
  <rect x="8" y="10" width="64" height="60" rx="7" fill="#fff" stroke="${stroke}" stroke-width="6"/>
  <rect x="8" y="10" width="64" height="18" rx="7" fill="${stroke}"/>
  <path d="M11 48H69M30 28V67" stroke="${stroke}" stroke-width="4" opacity=".55"/>`;
const tick =
  '<path d="M34 54l12 13 26-31" fill="none" stroke="#fff" stroke-width="17" stroke-linecap="round" stroke-linejoin="round"/><path d="M34 54l12 13 26-31" fill="none" stroke="#107c41" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>';
const cross =
  '<path d="M42 42l28 28M70 42l-28 28" stroke="#fff" stroke-width="17" stroke-linecap="round"/><path d="M42 42l28 28M70 42l-28 28" stroke="#a4262c" stroke-width="10" stroke-linecap="round"/>';
const five =
  '<circle cx="56" cy="54" r="22" fill="#c50f1f" stroke="#fff" stroke-width="5"/><path d="M46 45h20M54 45l-3 19M48 54h15v10M44 64h24" fill="none" stroke="#fff" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/>';

const icons = {
  icon: [table('#0f6cbd') + five, SIZES],
  'icon-check': [table('#0f6cbd') + tick, SMALL],
  'icon-clear': [table('#605e5c') + cross, SMALL],
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, [shapes, sizes]] of Object.entries(icons)) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 80 80">${shapes}</svg></body>`,
    );
    await writeFile(
      path.join(import.meta.dirname, `${name}-${size}.png`),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
