import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Configuration } from 'webpack';

const root = process.cwd();

/** When the newest file below the given places was changed; 0 when there is none. */
async function newest(places: readonly string[]): Promise<number> {
  const times = await Promise.all(
    places.map(async (place) => {
      const info = await stat(place).catch(() => null);
      if (!info) return 0;
      if (!info.isDirectory()) return info.mtimeMs;
      return newest((await readdir(place)).map((name) => path.join(place, name)));
    }),
  );
  return Math.max(0, ...times);
}

/** Runs `make` when a source is newer than what it made last time. */
async function whenStale(
  marker: string,
  sources: readonly string[],
  make: () => Promise<void>,
): Promise<void> {
  const made = await readFile(marker, 'utf8').catch(() => '');
  const stamp = String(await newest(sources.map((source) => path.join(root, source))));
  if (made === stamp) return;
  await make();
  await mkdir(path.dirname(marker), { recursive: true });
  await writeFile(marker, stamp);
}

/** Builds the shipped add-in with webpack into dist/addin, with Office.js beside it, as the preview serves it. */
export async function buildAddin(): Promise<void> {
  const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'];
  await whenStale(path.join(root, 'dist/addin/.built'), sources, async () => {
    const { default: webpack } = await import('webpack');
    // Required at run time, so that the bundle this file ends up in does not swallow webpack's configuration.
    const require = createRequire(path.join(root, 'package.json'));
    const configure = require('./webpack.config.js') as (env: object, argv: object) => Promise<Configuration>;
    const settings = await configure({ officeJs: 'local' }, { mode: 'production' });
    await new Promise<void>((resolve, reject) => {
      webpack({ ...settings, mode: 'production' }, (error, stats) => {
        if (error) return reject(error);
        if (stats?.hasErrors()) return reject(new Error(stats.toString({ all: false, errors: true })));
        resolve();
      });
    });
  });
}

/** Bundles the preview page (Univer's grid and the emulated host) into `folder`. */
export async function buildPreview(folder: string): Promise<void> {
  await whenStale(path.join(folder, '.built'), ['host', 'src/core', 'package.json'], async () => {
    const { build } = await import('esbuild');
    await mkdir(folder, { recursive: true });
    await build({
      absWorkingDir: root,
      entryPoints: { preview: 'host/preview/main.ts', 'pane-bridge': 'host/preview/pane-bridge.ts' },
      outdir: folder,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl' },
      logLevel: 'error',
    });
    for (const file of ['index.html', 'page.css'])
      await copyFile(path.join(root, 'host/preview', file), path.join(folder, file));
  });
}
