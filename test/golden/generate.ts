import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases } from './all-cases';
import { xlsxOf } from './write';

/** Writes every case's input.xlsx and expected.json into test/golden/cases. Run: npx tsx test/golden/generate.ts */
async function generate(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const make of allCases) {
    const plan = make();
    const place = join(folder, plan.name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'input.xlsx'), await xlsxOf(plan.sheets));
    writeFileSync(join(place, 'expected.json'), JSON.stringify(plan.expected()) + '\n');
  }
}

void generate(join(process.cwd(), 'test/golden/cases'));
