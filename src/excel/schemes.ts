import type { SchemeProblem } from '../core/scheme/load';
import { builtInSchemes, loadScheme } from '../core/scheme/load';
import type { Scheme } from '../core/scheme/schema';
import { Foreseen, problems } from './problems';
import type { Problem, Result } from './result';
import { inExcel } from './run';
import type { WorkbookState } from './state';
import { readState } from './state';

/** The schemes a union made itself, as the workbook holds them. */
export interface OwnSchemes {
  readonly schemes: readonly Scheme[];
  /** Stored schemes that cannot be used, by their id: a newer add-in wrote them, or someone changed the file by hand. */
  readonly broken: ReadonlyMap<string, Problem>;
}

export function ownSchemes({ schemes: stored = [] }: WorkbookState): OwnSchemes {
  const schemes: Scheme[] = [];
  const broken = new Map<string, Problem>();
  for (const json of stored) {
    const loaded = loadScheme(json);
    if (loaded.ok) schemes.push(loaded.scheme);
    else broken.set(idOf(json), problems.brokenScheme(nameOf(json), loaded.problems.map(told).join('\n')));
  }
  return { schemes, broken };
}

/** Every scheme a workbook can be checked by: those that come with the add-in, then its own. */
export function knownSchemes(state: WorkbookState): readonly Scheme[] {
  return [...builtInSchemes(), ...ownSchemes(state).schemes];
}

/** The own schemes the workbook holds. */
export function getOwnSchemes(): Promise<Result<OwnSchemes>> {
  return inExcel(async (context) => ownSchemes((await readState(context)).state));
}

/** Keeps a scheme in the workbook, in place of the one of the same id. Refused for the id of a built-in scheme. */
export function saveOwnScheme(scheme: Scheme): Promise<Result<void>> {
  return changeSchemes(scheme.id, (others, state) => ({ ...state, schemes: [...others, scheme] }));
}

/** Takes a scheme out of the workbook; a workbook that was to be checked by it is recognised anew from then on. */
export function deleteOwnScheme(id: string): Promise<Result<void>> {
  return changeSchemes(id, (others, { schemeId, ...state }) => ({
    ...state,
    schemes: others,
    ...(schemeId !== undefined && schemeId !== id && { schemeId }),
  }));
}

function changeSchemes(
  id: string,
  change: (others: readonly unknown[], state: WorkbookState) => WorkbookState,
): Promise<Result<void>> {
  return inExcel(async (context) => {
    if (builtInSchemes().some((scheme) => scheme.id === id)) throw new Foreseen(problems.takenScheme(id));
    const part = await readState(context);
    const others = (part.state.schemes ?? []).filter((json) => idOf(json) !== id);
    part.save(change(others, part.state));
    await context.sync();
  });
}

function told({ place, message }: SchemeProblem): string {
  return `${place}：${message}`;
}

function idOf(json: unknown): string {
  return textAt(json, 'id');
}

function nameOf(json: unknown): string {
  return textAt(json, 'shortName') || idOf(json);
}

function textAt(json: unknown, key: string): string {
  const value =
    typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : '';
}
