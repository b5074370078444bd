import { createContext, useContext } from 'react';
import type { Choice } from './draft';

/** What the fields of the form need to know of the scheme around them. */
export interface FormFacts {
  /** The columns of the table at hand, which its rules may look at. */
  readonly fields: readonly Choice[];
  /** The same of every table, by its id. */
  readonly fieldsOf: ReadonlyMap<string, readonly Choice[]>;
  /** What a column may hold. */
  readonly columns: readonly Choice[];
  readonly groups: readonly string[];
  readonly categories: readonly string[];
  readonly tables: readonly Choice[];
  /** By path, as "tables[0].columns[1].header". */
  readonly problems: ReadonlyMap<string, string>;
  /** The path of the field to go to; the items it is in stand open. */
  readonly target: string | null;
}

export const FormContext = createContext<FormFacts>({
  fields: [],
  fieldsOf: new Map(),
  columns: [],
  groups: [],
  categories: [],
  tables: [],
  problems: new Map(),
  target: null,
});

export const useForm = (): FormFacts => useContext(FormContext);

/** How many problems there are at or below a path. */
export function countBelow(problems: ReadonlyMap<string, string>, path: string): number {
  return [...problems.keys()].filter((one) => isWithin(one, path)).length;
}

/** Whether a field is the one at the path or below it. */
export const isWithin = (field: string | null, path: string): boolean =>
  field !== null && field.startsWith(path) && /^($|[.[])/.test(field.slice(path.length));

/** What is wrong with a field: itself, or the first of the words in it. */
export function problemOf(problems: ReadonlyMap<string, string>, path: string): string | undefined {
  const below = [...problems.keys()].find(
    (one) => one.startsWith(path) && /^\[\d+\]$/.test(one.slice(path.length)),
  );
  return problems.get(path) ?? (below === undefined ? undefined : problems.get(below));
}

/** The id of the element that shows the field at a path, to move there from the list of problems. */
export const idOfPath = (path: string): string => `field-${path}`;
