import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../../host/chromium';
import type {} from '../../host/preview/window';
import type { WorkbookFile } from '../../host/xlsx';
import { readXlsx } from '../../host/xlsx';

const ROOT = path.resolve(__dirname, '../..');
const PICTURES = path.join(ROOT, 'docs/pictures');

export interface PreviewPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What went wrong in the page or the pane; a test that ends with any has failed. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Runs README's first command on a free port and resolves with the address it prints. */
function startPreview(): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ['host/run.mjs', 'host/preview/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', NODE_ENV: 'production' },
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (url) resolve({ url, server });
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)));
  });
}

let shared: Promise<{ url: string; server: ChildProcess; browser: Browser }> | null = null;

/** Both or neither: what did start is ended when the other did not, else the run would wait for it for ever. */
async function startBoth(): Promise<{ url: string; server: ChildProcess; browser: Browser }> {
  const [preview, browser] = await Promise.allSettled([startPreview(), launchChromium()]);
  if (preview.status === 'fulfilled' && browser.status === 'fulfilled') {
    return { ...preview.value, browser: browser.value };
  }
  if (preview.status === 'fulfilled') preview.value.server.kill();
  if (browser.status === 'fulfilled') await browser.value.close();
  throw preview.status === 'rejected' ? preview.reason : (browser as PromiseRejectedResult).reason;
}

/** Opens the preview in a new browser page, waits until the pane can be used. Server and browser are shared by a file's tests. */
export async function openPreview(): Promise<PreviewPage> {
  const { page, pane, errors, url } = await emptyPage();
  await page.goto(url);
  await pane.getByRole('button', { name: '核查本表' }).waitFor({ timeout: 60_000 });
  return { page, pane, errors, close: () => page.close() };
}

/** A page of the shared browser that has not gone to the preview's address yet. */
export async function emptyPage(): Promise<Omit<PreviewPage, 'close'> & { readonly url: string }> {
  shared ??= startBoth();
  const { url, browser } = await shared;
  const page = await browser.newPage({
    viewport: { width: 1440, height: 860 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, pane: page.frameLocator('#pane'), errors, url };
}

/** Ends what `openPreview` started; call in afterAll. */
export async function closePreview(): Promise<void> {
  const started = await shared?.catch(() => null);
  shared = null;
  if (!started) return;
  started.server.kill();
  await started.browser.close();
}

/** The open workbook as it would be saved. */
export async function workbookOf(page: Page): Promise<WorkbookFile> {
  const bytes = await page.evaluate(async () => Array.from(await window.preview.bytes()));
  const read = await readXlsx(new Uint8Array(bytes));
  if (!read.ok) throw new Error(read.message);
  return read.file;
}

/** Types into a cell as a clerk does: click it, type, Enter. */
export async function typeIntoCell(page: Page, address: string, text: string): Promise<void> {
  const place = await page.evaluate((cell) => window.preview.place(cell), address);
  await page.mouse.click(place.x, place.y);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until a cell of the active sheet is filled with a colour, or is no longer. */
export async function waitForFill(page: Page, address: string, filled: boolean): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const { fill } = await page.evaluate((cell) => window.preview.look(cell), address);
    if ((fill !== null) === filled) return;
    if (Date.now() > end) throw new Error(`${address} ${filled ? 'was not lit' : 'stayed lit'}`);
    await page.waitForTimeout(100);
  }
}

/** With PICTURES=1 the run keeps a picture for the guide; else it does nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env['PICTURES']) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}
