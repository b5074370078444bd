/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- requests are queued in one function and read in another, after the caller's sync */
import type { QuotaReading } from '../core/quota/reading';
import { Foreseen, problems } from './problems';
import type { DecisionKind } from './types';

/** A decision about one finding, bound to the entry and the cell's value, not to a row. */
export interface StoredDecision {
  readonly entry: string;
  readonly rule: string;
  readonly messageId: string;
  readonly field: string;
  readonly value: string;
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly who?: string;
}

/** "The column with this header holds this field", said by the clerk. */
export interface ColumnCorrection {
  readonly sheetId: string;
  readonly column: number;
  readonly header: string;
  readonly field: string | null;
}

/** "This sheet's table comes from this unit", said by the clerk where the sheet does not say. */
export interface SheetUnit {
  readonly sheetId: string;
  readonly unit: string;
}

/** "This sheet is the allocation table of the scheme's attachment", said by the clerk. */
export interface AllocationPick {
  readonly sheetId: string;
  readonly allocation: string;
}

/** What the workbook remembers for the next check and the next colleague. */
export interface WorkbookState {
  readonly version: 1;
  readonly schemeId?: string;
  readonly columns: readonly ColumnCorrection[];
  readonly decisions: readonly StoredDecision[];
  /** By sheet, who submits it; absent: nobody was asked. */
  readonly units?: readonly SheetUnit[];
  readonly allocations?: readonly AllocationPick[];
  /** Where the union reads a notice otherwise than the scheme does. */
  readonly readings?: readonly QuotaReading[];
  /** The union's own schemes as their JSON; absent: none. */
  readonly schemes?: readonly unknown[];
}

const NAMESPACE = 'urn:wuxiao-hebiao:state';
const EMPTY: WorkbookState = { version: 1, columns: [], decisions: [] };

/** The state part of the workbook. */
export interface StatePart {
  readonly state: WorkbookState;
  /** Queues the new state; a state that remembers nothing removes the part. */
  save(state: WorkbookState): void;
}

/** Asks for the state; call the answer after the next sync, and its answer after the one after that. */
export function askState(context: Excel.RequestContext): () => () => StatePart {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  return () => {
    const part = parts.items[0];
    if (!part) return () => statePart(context, null, EMPTY);
    const xml = part.getXml();
    return () => statePart(context, part, parse(xml.value));
  };
}

/** Reads the state: two round trips. */
export async function readState(context: Excel.RequestContext): Promise<StatePart> {
  const found = askState(context);
  await context.sync();
  const read = found();
  await context.sync();
  return read();
}

function statePart(
  context: Excel.RequestContext,
  part: Excel.CustomXmlPart | null,
  state: WorkbookState,
): StatePart {
  return {
    state,
    save(next) {
      const xml = `<state xmlns="${NAMESPACE}">${escaped(JSON.stringify(next))}</state>`;
      if (!remembersAnything(next)) part?.delete();
      else if (part) part.setXml(xml);
      else context.workbook.customXmlParts.add(xml);
    },
  };
}

function remembersAnything(state: WorkbookState): boolean {
  const { columns, decisions, schemes = [], units = [], allocations = [], readings = [] } = state;
  const lists = [columns, decisions, schemes, units, allocations, readings];
  return state.schemeId !== undefined || lists.some((list) => list.length > 0);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads the JSON inside the part. Other programs may have rewritten the XML around it, so entities are resolved. */
function parse(xml: string): WorkbookState {
  const body = /<(?:\w+:)?state\b[^>]*>([\s\S]*)<\/(?:\w+:)?state>/.exec(xml)?.[1];
  if (body === undefined) return EMPTY;
  const json = body.replace(
    /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
  const state = JSON.parse(json) as { readonly version?: number };
  if (state.version !== 1) throw new Foreseen(problems.newerState());
  return state as WorkbookState;
}
