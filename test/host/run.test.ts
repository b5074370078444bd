import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

test('a bundle that another run may be loading is replaced, never written into', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'run-'));
  const file = path.join(folder, 'entry.ts');
  const entry = path.relative(root, file);
  const hash = createHash('sha1').update(entry).digest('hex').slice(0, 10);
  const bundle = path.join(root, '.cache', `${hash}.cjs`);
  const run = (source: string): string => {
    writeFileSync(file, source);
    return execFileSync(process.execPath, ['host/run.mjs', entry], { cwd: root, encoding: 'utf8' }).trim();
  };
  try {
    expect(run(`console.log('first');`)).toBe('first');
    const { ino } = statSync(bundle);
    expect(run(`console.log('second, longer');`)).toBe('second, longer');
    expect(statSync(bundle).ino).not.toBe(ino);
  } finally {
    rmSync(folder, { recursive: true });
    for (const made of [bundle, `${bundle}.inputs.json`]) rmSync(made, { force: true });
  }
});
