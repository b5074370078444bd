import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Quiet and without calls home; no sandbox, because tests also run as root in containers. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium that comes inside an npm package: with it the browser tests need nothing but Node. The variable makes
 * the package unpack the few libraries a bare Linux lacks.
 */
async function packagedChromium(): Promise<{ path: string; env: Record<string, string> }> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const executable = await packaged.executablePath();
  return { path: executable, env: { LD_LIBRARY_PATH: path.join(tmpdir(), 'al2023', 'lib') } };
}

/** Starts a headless Chromium: an installed one when there is one (or CHROMIUM_PATH), else the packaged one (Linux only). */
export async function launchChromium(): Promise<Browser> {
  const installed = INSTALLED.find((candidate) => candidate && existsSync(candidate));
  if (installed) return chromium.launch({ executablePath: installed, args: FLAGS });
  const packaged = await packagedChromium();
  return chromium.launch({
    executablePath: packaged.path,
    args: [...FLAGS, '--no-zygote', '--headless'],
    env: { ...process.env, ...packaged.env },
  });
}
