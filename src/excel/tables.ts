import type { Grid } from '../core/table/grid';
import { detectScheme } from '../core/scheme/detect';
import type { Scheme } from '../core/scheme/schema';
import { findTables } from '../core/table/find';
import type { TableProblem } from '../core/table/find';
import type { Table, ToldUnit } from '../core/table/table';
import { Foreseen, problems } from './problems';
import { knownSchemes, ownSchemes } from './schemes';
import type { ColumnCorrection, WorkbookState } from './state';
import type { SchemeGuess } from './types';

/** The scheme to check by: as asked for (by itself or its id), else as the workbook remembers, else as recognised from the sheets. */
export function chooseScheme(
  grids: readonly Grid[],
  state: WorkbookState,
  asked?: string | Scheme,
): { readonly scheme: Scheme; readonly guess: SchemeGuess } {
  const guess = guessFrom(grids, state);
  if (typeof asked === 'object') return { scheme: asked, guess };
  const id = asked ?? guess.schemeId;
  if (id === null) throw new Foreseen(problems.noScheme());
  const scheme = knownSchemes(state).find((one) => one.id === id);
  if (!scheme) throw new Foreseen(ownSchemes(state).broken.get(id) ?? problems.unknownScheme(id));
  return { scheme, guess };
}

export function guessFrom(grids: readonly Grid[], state: WorkbookState): SchemeGuess {
  const detected = detectScheme(grids, knownSchemes(state));
  const candidates = detected.candidates.map(({ scheme, score, reasons }) => ({
    id: scheme.id,
    score,
    reasons,
  }));
  const { confidence, ambiguous } = detected;
  if (state.schemeId !== undefined) {
    return { schemeId: state.schemeId, confidence: 1, ambiguous: false, candidates, chosen: true };
  }
  return { schemeId: detected.best?.id ?? null, confidence, ambiguous, candidates, chosen: false };
}

/** The tables of a sheet, with the clerk's column corrections applied. `toldUnit` is who submits what names no unit. */
export function tablesOf(
  grid: Grid,
  scheme: Scheme,
  corrections: readonly ColumnCorrection[],
  toldUnit: ToldUnit | null,
): { readonly tables: readonly Table[]; readonly problems: readonly TableProblem[] } {
  const options = toldUnit === null ? {} : { toldUnit };
  const plain = findTables(grid, scheme, options);
  const columnFields = correctedColumns(plain.tables, corrections);
  return Object.keys(columnFields).length === 0
    ? plain
    : findTables(grid, scheme, { ...options, columnFields });
}

/** A correction follows its header when columns were inserted or moved, and falls away when the header is gone. */
function correctedColumns(
  tables: readonly Table[],
  corrections: readonly ColumnCorrection[],
): Record<number, string | null> {
  const fields: Record<number, string | null> = {};
  const columns = tables.flatMap((table) => table.columns);
  for (const { column, header, field } of corrections) {
    const same = columns.filter((one) => one.header === header);
    const match = same.find((one) => one.column === column) ?? same[0];
    if (match) fields[match.column] = field;
  }
  return fields;
}
