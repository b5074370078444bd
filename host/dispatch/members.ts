/** Reflection over host classes: which members exist, of which kind. */
import { notImplemented } from './error';
import { HostObject } from './host-object';

type Member = { readonly kind: 'method' } | { readonly kind: 'property'; readonly writable: boolean };

const cache = new WeakMap<object, ReadonlyMap<string, Member>>();

/** Public members of a class prototype, those of its parents up to `HostObject` included. */
export function membersOf(prototype: object): ReadonlyMap<string, Member> {
  const known = cache.get(prototype);
  if (known) return known;
  const members = new Map<string, Member>();
  for (let level = prototype; level !== HostObject.prototype && level !== Object.prototype;) {
    for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (name === 'constructor' || members.has(name)) continue;
      if (found.get) members.set(name, { kind: 'property', writable: found.set !== undefined });
      else if (typeof found.value === 'function') members.set(name, { kind: 'method' });
    }
    level = Object.getPrototypeOf(level) as object;
  }
  cache.set(prototype, members);
  return members;
}

const member = (target: HostObject, name: string): Member | undefined =>
  membersOf(Object.getPrototypeOf(target) as object).get(name);

export const hasProperty = (target: HostObject, name: string): boolean =>
  member(target, name)?.kind === 'property';

/** Names of all properties, for a `load` that names none. */
export const propertyNames = (target: HostObject): readonly string[] =>
  [...membersOf(Object.getPrototypeOf(target) as object)]
    .filter(([, found]) => found.kind === 'property')
    .map(([name]) => name);

export function getProperty(target: HostObject, name: string): unknown {
  if (!hasProperty(target, name)) throw notImplemented(`${target.className}.${name}`);
  return (target as unknown as Record<string, unknown>)[name];
}

export function setProperty(target: HostObject, name: string, value: unknown): void {
  const found = member(target, name);
  if (found?.kind !== 'property' || !found.writable)
    throw notImplemented(`${target.className}.${name} (setting it)`);
  (target as unknown as Record<string, unknown>)[name] = value;
}

export function callMethod(target: HostObject, name: string, args: readonly unknown[]): unknown {
  if (member(target, name)?.kind !== 'method') throw notImplemented(`${target.className}.${name}`);
  const method = (target as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
  return method?.apply(target, [...args]);
}
