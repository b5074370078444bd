import { groupBy } from './group';
import type { Evaluated } from './evaluate';
import type { Panel, PanelCell } from './panel';
import type { Component } from './read-scores';
import type { ScoreCell, ScoreRange } from './score-cell';
import type { Weight } from './columns';

/** One score cell behind an expert's score; `value` is a decimal string where the cell counts. */
export interface TallyCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: ScoreCell['kind'];
  readonly value: string | null;
  readonly range: ScoreRange;
  readonly weight: Weight | null;
}

/** A column of the tally: an expert in a part; expert '' where the sheet gives only the panel's result. */
export interface TallyColumn {
  readonly part: string;
  readonly expert: string;
}

/** What one expert gave one entry: its cells (criteria) and the score they make, null where nothing counts. */
export interface TallyScore {
  readonly cells: readonly TallyCell[];
  readonly value: string | null;
}

/** The scores of a round, an entry a line, in the order of the round's entries. */
export interface Tally {
  readonly parts: readonly Component[];
  readonly columns: readonly TallyColumn[];
  readonly lines: readonly {
    /** By the places of `columns`; null where the sheets have no cell for the expert. */
    readonly scores: readonly (TallyScore | null)[];
    /** What equal totals are told apart by, in order, as decimal strings. */
    readonly tieBreaks: readonly string[];
  }[];
  /** false where totals do not come from the line's own scores alone: standard scores, reconsiderations, assigned experts. */
  readonly isPlain: boolean;
}

/** Gathers the scores of a panel by entry and expert. */
export function tallyOf(panel: Panel, entries: readonly Evaluated[], isStandard: boolean): Tally {
  const isPlain = !isStandard && panel.sheets.every(({ assigned }) => !assigned);
  const weights = new Map(
    panel.sheets
      .flatMap(({ parts, criteria }) => [...parts, ...criteria])
      .map((one) => [one.name, one.weight]),
  );
  const counted = new Map(panel.scores.map((score) => [keyOf(score), score.value.toString()]));
  const columns = isPlain ? columnsOf(panel) : [];
  const byPlace = isPlain ? groupBy(panel.cells, keyOf) : new Map<string, PanelCell[]>();
  const toCell = ({ sheet, row, column, cell, range, criterion }: PanelCell): TallyCell => ({
    sheet: sheet.sheet,
    row,
    column,
    kind: cell.kind,
    value: cell.kind === 'score' ? cell.value.toString() : null,
    range,
    weight: weights.get(criterion ?? '') ?? null,
  });
  return {
    parts: panel.parts,
    columns,
    isPlain,
    lines: entries.map(({ entry, keys }) => ({
      scores: columns.map((column) => {
        const key = keyOf({ entry, ...column });
        const cells = byPlace.get(key);
        if (!cells) return null;
        // An expert who scored the entry twice: the first sheet's cells count.
        const own = cells.filter(({ sheet, row }) => sheet === cells[0]!.sheet && row === cells[0]!.row);
        return { cells: own.map(toCell), value: counted.get(key) ?? null };
      }),
      tieBreaks: keys?.slice(2).map(String) ?? [],
    })),
  };
}

function columnsOf({ parts, cells }: Panel): TallyColumn[] {
  return parts.flatMap(({ name }) => {
    const experts = new Set(cells.filter(({ part }) => part === name).map(({ expert }) => expert));
    return [...experts].map((expert) => ({ part: name, expert }));
  });
}

function keyOf({ entry, part, expert }: { entry: number; part: string; expert: string }): string {
  return `${entry}\n${part}\n${expert}`;
}
