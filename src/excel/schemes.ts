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
  /**
   * Stored schemes that cannot be used, by their id: a newer add-in wrote them, or someone changed the file by hand. By
   * the id '': what of the workbook's memory could not be read at all; deleting it leaves what could.
   */
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

/**
 * Every scheme a workbook can be checked by: those that come with the add-in, then its own. An own scheme goes before a
 * built-in one of the same id (a later add-in may bring it), so that every colleague checks by the same rules.
 */
export function knownSchemes(state: WorkbookState): readonly Scheme[] {
  const own = ownSchemes(state).schemes;
  return [...builtInSchemes().filter(({ id }) => !own.some((one) => one.id === id)), ...own];
}

/** The own schemes the workbook holds. */
export function getOwnSchemes(): Promise<Result<OwnSchemes>> {
  return inExcel(async (context) => {
    const { state, isDamaged } = await readState(context);
    const { schemes, broken } = ownSchemes(state);
    const lost: [string, Problem][] = isDamaged ? [['', problems.damagedState()]] : [];
    return { schemes, broken: new Map([...lost, ...broken]) };
  });
}

/** Keeps a scheme in the workbook, in place of the one of the same id. Refused for the id of a built-in scheme that the workbook does not hold. */
export function saveOwnScheme(scheme: Scheme): Promise<Result<void>> {
  const { id } = scheme;
  return changeSchemes(id, (others, state) => {
    const isNew = others.length === (state.schemes ?? []).length;
    if (isNew && builtInSchemes().some((one) => one.id === id)) throw new Foreseen(problems.takenScheme(id));
    return { ...state, schemes: [...others, scheme] };
  });
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
