/*
 * Renders src/ui/icons/harkinta.svg to the PNG sizes that the manifest names. Run it after the
 * drawing has changed: `npx tsx scripts/render-icons.ts`. Wants Debian's Chromium.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 48, 128];
const folder = new URL('../src/ui/icons/', import.meta.url);
const svg = readFileSync(new URL('harkinta.svg', folder), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`${size}.png`, folder), png);
  }
} finally {
  await browser.close();
}
