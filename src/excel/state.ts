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
  /** true: some of it could not be read and is left out of `state`; the next save drops it. */
  readonly isDamaged: boolean;
  /** Queues the new state; a state that remembers nothing removes the part. */
  save(state: WorkbookState): void;
}

/** Asks for the state; call the answer after the next sync, and its answer after the one after that. */
export function askState(context: Excel.RequestContext): () => () => StatePart {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  return () => {
    const part = parts.items[0];
    if (!part) return () => statePart(context, null, { state: EMPTY, isDamaged: false });
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
  read: ReadState,
): StatePart {
  return {
    ...read,
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

type ReadState = Pick<StatePart, 'state' | 'isDamaged'>;

const DAMAGED: ReadState = { state: EMPTY, isDamaged: true };

/** Reads the JSON inside the part. Other programs may have rewritten the XML around it, so entities are resolved. */
function parse(xml: string): ReadState {
  const body = /<(?:\w+:)?state\b[^>]*>([\s\S]*)<\/(?:\w+:)?state>/.exec(xml)?.[1];
  if (body === undefined) return DAMAGED;
  const json = body.replace(
    /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
  try {
    return sound(JSON.parse(json));
  } catch (error) {
    if (error instanceof Foreseen) throw error;
    return DAMAGED;
  }
}

/** What of the stored JSON is as the add-in writes it. Throws where a newer add-in wrote it. */
function sound(json: unknown): ReadState {
  if (!isRecord(json)) return DAMAGED;
  const { version, schemeId, columns, decisions, units, allocations, readings, schemes } = json;
  if (typeof version === 'number' && version > 1) throw new Foreseen(problems.newerState());
  if (version !== 1) return DAMAGED;
  const kept = {
    columns: soundItems<ColumnCorrection>(columns, isCorrection),
    decisions: soundItems<StoredDecision>(decisions, isDecision),
    units: units === undefined ? ABSENT : soundItems<SheetUnit>(units, isSheetUnit),
    allocations: allocations === undefined ? ABSENT : soundItems<AllocationPick>(allocations, isPick),
    readings: readings === undefined ? ABSENT : soundItems<QuotaReading>(readings, isReading),
    schemes: schemes === undefined ? ABSENT : soundItems(schemes, isRecord),
  };
  const state: WorkbookState = {
    version: 1,
    ...(typeof schemeId === 'string' && { schemeId }),
    columns: kept.columns.items,
    decisions: kept.decisions.items,
    ...(kept.units.items && { units: kept.units.items }),
    ...(kept.allocations.items && { allocations: kept.allocations.items }),
    ...(kept.readings.items && { readings: kept.readings.items }),
    ...(kept.schemes.items && { schemes: kept.schemes.items }),
  };
  const isDamaged = schemeId !== undefined && typeof schemeId !== 'string';
  return { state, isDamaged: isDamaged || Object.values(kept).some((list) => list.isDamaged) };
}

/** A list older versions did not write. */
const ABSENT = { items: undefined, isDamaged: false } as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function soundItems<T>(
  list: unknown,
  isSound: (item: unknown) => boolean,
): { readonly items: readonly T[]; readonly isDamaged: boolean } {
  if (!Array.isArray(list)) return { items: [], isDamaged: true };
  const items = (list as readonly unknown[]).filter(isSound);
  return { items: items as readonly T[], isDamaged: items.length < list.length };
}

function isCorrection(item: unknown): boolean {
  if (!isRecord(item)) return false;
  const { sheetId, column, header, field } = item;
  const isField = field === null || typeof field === 'string';
  return typeof sheetId === 'string' && typeof column === 'number' && typeof header === 'string' && isField;
}

function isSheetUnit(item: unknown): boolean {
  return isRecord(item) && typeof item.sheetId === 'string' && typeof item.unit === 'string';
}

function isPick(item: unknown): boolean {
  return isRecord(item) && typeof item.sheetId === 'string' && typeof item.allocation === 'string';
}

function isReading(item: unknown): boolean {
  if (!isRecord(item)) return false;
  const { scheme, quota, per } = item;
  return typeof scheme === 'string' && typeof quota === 'string' && /^unit(AndCategory)?$/.test(String(per));
}

function isDecision(item: unknown): boolean {
  if (!isRecord(item)) return false;
  const texts = [item.entry, item.rule, item.messageId, item.field, item.value, item.reason];
  return texts.every((text) => typeof text === 'string') && /^(verified|ignored)$/.test(String(item.kind));
}
