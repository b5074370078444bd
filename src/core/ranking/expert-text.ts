import { tidy } from '../text/normalize';
import { isCleanName } from '../text/surname';
import type { Grid } from '../table/grid';
import type { Expert } from './lists';
import { readExpertList } from './lists';

/** Experts read from pasted text or a picked file, and the lines no name was found in. */
export interface ExpertReading {
  readonly experts: readonly Expert[];
  readonly unread: readonly string[];
}

/** Experts one a line: an optional number, the name, the unit; separated by tabs, commas or spaces, with or without a header line. */
export function readExpertText(text: string): ExpertReading {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const cells = lines.map((line) =>
    tidy(line.replaceAll('\t', '|'))
      .split(/[|,，、;；\s]+/)
      .filter(Boolean),
  );
  if (/姓名/.test(lines[0] ?? '')) {
    const width = Math.max(...cells.map((row) => row.length));
    const values = lines.map((line, at) => {
      const row = line.includes('\t') ? line.split('\t') : cells[at]!;
      return Array.from({ length: Math.max(width, row.length) }, (_, column) => row[column]?.trim() || null);
    });
    return readExpertGrids([{ sheet: '专家名单', firstRow: 1, firstColumn: 1, values, merges: [] }]);
  }
  const experts: Expert[] = [];
  const unread: string[] = [];
  cells.forEach((row, at) => {
    const name = row.findIndex((cell) => isCleanName(cell));
    if (name < 0) unread.push(lines[at]!.trim());
    else
      experts.push({
        name: row[name]!,
        code: row.slice(0, name).join(' ') || null,
        unit: row.slice(name + 1).join('') || null,
      });
  });
  return { experts, unread };
}

/** Experts of a picked file's sheets, whatever the sheets are called. */
export function readExpertGrids(grids: readonly Grid[]): ExpertReading {
  const found = grids.map((grid) => readExpertList([{ ...grid, sheet: '专家名单' }]).experts);
  return { experts: found.find((experts) => experts.length > 0) ?? [], unread: [] };
}
