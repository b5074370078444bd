import { isBlank, tidy } from '../text/normalize';
import type { Grid } from '../table/grid';
import { cellAt } from '../table/view';
import { expertKey } from './columns';
import { bare } from './header';
import { infoColumn, infoText, openSheet } from './sheet';
import type { OpenSheet } from './sheet';

/** An expert of the list; `code` and `unit` are null where the list has none. */
export interface Expert {
  readonly name: string;
  readonly code: string | null;
  readonly unit: string | null;
}

/** The experts of the workbook by name and by code (keys of `expertKey`). */
export interface ExpertList {
  readonly experts: readonly Expert[];
  readonly byKey: ReadonlyMap<string, Expert>;
  /** Where the list stands, so that experts can be added below it; null where there is none. */
  readonly place: ExpertListPlace | null;
}

export interface ExpertListPlace {
  readonly sheet: string;
  readonly nextRow: number;
  readonly columns: { readonly name: number; readonly code: number | null; readonly unit: number | null };
}

const NO_EXPERTS: ExpertList = { experts: [], byKey: new Map(), place: null };

/** Reads the expert list (编号, 姓名, 工作单位) of a workbook; empty when no sheet is one. */
export function readExpertList(grids: readonly Grid[]): ExpertList {
  for (const grid of grids) {
    const sheet = openSheet(grid, new Set());
    if (sheet && isExpertList(sheet)) return expertsOf(sheet);
  }
  return NO_EXPERTS;
}

/** The expert a header, sheet name or code cell means: by its whole text, the text in its brackets, or without them. */
export function findExpert(text: string, list: ExpertList): Expert | null {
  const inner = /[(（]([^()（）]+)[)）]/.exec(text)?.[1] ?? '';
  for (const wording of [text, inner, bare(text), bare(text).replace(/^(?:评审)?(?:专家|评委)/, '')]) {
    const expert = list.byKey.get(expertKey(wording));
    if (expert) return expert;
  }
  return null;
}

function isExpertList(sheet: OpenSheet): boolean {
  if (infoColumn(sheet, 'name') || !personColumn(sheet)) return false;
  const speaks = /专家|评委|评审/.test([sheet.grid.sheet, ...sheet.above, ...headers(sheet)].join());
  return speaks && !sheet.columns.some(({ role }) => role.role === 'score');
}

function headers(sheet: OpenSheet): string[] {
  return sheet.columns.flatMap(({ path }) => path);
}

function personColumn(sheet: OpenSheet): number | undefined {
  const named =
    infoColumn(sheet, 'person') ??
    sheet.columns.find(({ path }) => /^(?:评审)?(?:专家|评委)(?:名称|名单)?$/.test(bare(path.at(-1) ?? '')));
  return named?.column;
}

function expertsOf(sheet: OpenSheet): ExpertList {
  const person = personColumn(sheet)!;
  const code = sheet.columns.find(({ path }) =>
    /^(?:专家|评委)?(?:编号|编码|代码|代号)$/.test(bare(path.at(-1) ?? '')),
  );
  const experts = sheet.rows.flatMap((row): Expert[] => {
    const name = cellAt(sheet.view, row, person);
    if (isBlank(name)) return [];
    const own = code ? cellAt(sheet.view, row, code.column) : null;
    return [
      {
        name: tidy(name).replace(/\s/g, ''),
        code: isBlank(own) ? null : tidy(own),
        unit: infoText(sheet, row, 'unit'),
      },
    ];
  });
  const byKey = new Map<string, Expert>();
  for (const expert of experts) {
    byKey.set(expertKey(expert.name), expert);
    if (expert.code !== null) byKey.set(expertKey(expert.code), expert);
  }
  const columns = {
    name: person,
    code: code?.column ?? null,
    unit: infoColumn(sheet, 'unit')?.column ?? null,
  };
  const nextRow = Math.max(sheet.header.last, ...sheet.rows) + 1;
  return { experts, byKey, place: { sheet: sheet.grid.sheet, nextRow, columns } };
}
