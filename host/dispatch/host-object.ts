/**
 * The base of everything the client can hold. Subclasses bear Office.js names and members; the dispatcher finds the
 * members by reflection, so whatever is public below this class can be called from the client.
 */
export abstract class HostObject {
  /** The class's public Office.js name; spelt out because bundlers rename classes. */
  abstract readonly className: string;
}

/** A collection: `items` is what `load` on the collection brings. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract list(): readonly T[];
}

/** Objects the client may keep over several batches by a reference id (ranges). */
export interface Referable {
  readonly referable: true;
}

export const isReferable = (value: unknown): value is HostObject & Referable =>
  value instanceof HostObject && 'referable' in value;
