import { createContext, useContext } from 'react';
import type { Choice } from './draft';

/** What the fields of the form need to know of the scheme around them. */
export interface FormFacts {
  /** The columns rules and quotas may look at. */
  readonly fields: readonly Choice[];
  /** What a column may hold. */
  readonly columns: readonly Choice[];
  readonly groups: readonly string[];
  readonly tables: readonly Choice[];
  /** By path, as "tables[0].columns[1].header". */
  readonly problems: ReadonlyMap<string, string>;
}

export const FormContext = createContext<FormFacts>({
  fields: [],
  columns: [],
  groups: [],
  tables: [],
  problems: new Map(),
});

export const useForm = (): FormFacts => useContext(FormContext);

/** How many problems there are at or below a path. */
export function countBelow(problems: ReadonlyMap<string, string>, path: string): number {
  return [...problems.keys()].filter(
    (one) => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[`),
  ).length;
}

/** The id of the element that shows the field at a path, to move there from the list of problems. */
export const idOfPath = (path: string): string => `field-${path}`;
