/**
 * Runs a TypeScript entry in plain Node: `node host/run.mjs host/cli/check.ts ARGS…`.
 * Univer's packages need bundling before Node can load them; the bundle is kept in .cache and made anew when a source changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const [entry, ...args] = process.argv.slice(2);
const bundle = path.join(
  root,
  '.cache',
  `${createHash('sha1').update(entry).digest('hex').slice(0, 10)}.cjs`,
);
const inputsFile = `${bundle}.inputs.json`;

/** Every source that went into the bundle, with the time it was last changed; a file gone counts as changed. */
const stamp = (files) => files.map((file) => (existsSync(file) ? statSync(file).mtimeMs : -1));

function isFresh() {
  if (!existsSync(bundle) || !existsSync(inputsFile)) return false;
  const { files, times } = JSON.parse(readFileSync(inputsFile, 'utf8'));
  return stamp(files).every((time, index) => time === times[index]);
}

/** Made under a name of its own and put in place at once, so that a run beside this one never loads half of it. */
async function build() {
  const { build: esbuild } = await import('esbuild');
  const own = `.${process.pid}.tmp`;
  mkdirSync(path.dirname(bundle), { recursive: true });
  const result = await esbuild({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: bundle + own,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    metafile: true,
    logLevel: 'error',
    external: ['esbuild', 'webpack', 'playwright-core', '@sparticuz/chromium'],
    loader: { '.css': 'empty' },
  });
  const files = [
    ...Object.keys(result.metafile.inputs)
      .map((file) => path.join(root, file))
      .filter((file) => !file.includes('node_modules')),
    path.join(root, 'package.json'),
  ];
  writeFileSync(inputsFile + own, JSON.stringify({ files, times: stamp(files) }));
  renameSync(bundle + own, bundle);
  renameSync(inputsFile + own, inputsFile);
}

if (!isFresh()) await build();
process.argv = [process.argv[0], path.join(root, entry), ...args];
createRequire(import.meta.url)(bundle);
