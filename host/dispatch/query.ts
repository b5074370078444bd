/** Answers a `load`: properties of an object, or items of a collection, as the client's JSON. */
import { HostCollection, HostObject } from './host-object';
import { getProperty, hasProperty, propertyNames } from './members';
import type { QueryInfo } from './wire';
import { toWire } from './wire';

type Json = Record<string, unknown>;

const IDENTITIES = ['id', '_id', 'key'];

/** What lets the client find the object again: its id under the names the client looks for. */
export function identityOf(target: HostObject): Json {
  const json: Json = {};
  for (const name of IDENTITIES) {
    if (hasProperty(target, name)) json[name === '_id' ? '_Id' : toWire(name)] = getProperty(target, name);
  }
  return json;
}

export function query(target: HostObject, info: QueryInfo = {}): Json {
  return queryPaths(target, [...(info.Select ?? []), ...(info.Expand ?? [])], info);
}

function queryPaths(target: HostObject, paths: readonly string[], page: QueryInfo = {}): Json {
  return target instanceof HostCollection ? queryItems(target, paths, page) : queryObject(target, paths);
}

function queryItems(target: HostCollection<HostObject>, paths: readonly string[], page: QueryInfo): Json {
  const own = paths.filter((path) => hasProperty(target, path));
  const perItem = paths.filter((path) => !own.includes(path));
  const json = own.length > 0 ? queryObject(target, own) : {};
  if (own.length > 0 && perItem.length === 0) return json;
  const start = page.Skip ?? 0;
  const items = target.list().slice(start, page.Top === undefined ? undefined : start + page.Top);
  json['_Items'] = items.map((item) => ({ ...identityOf(item), ...queryPaths(item, perItem) }));
  return json;
}

const isAll = (path: string): boolean => path === '*' || path === '$all';

function queryObject(target: HostObject, paths: readonly string[]): Json {
  const json: Json = {};
  const nested = new Map<string, string[]>();
  const takeAll = paths.length === 0 || paths.some(isAll);
  if (takeAll) for (const name of propertyNames(target)) addScalar(json, target, name);
  for (const path of paths) {
    if (isAll(path)) continue;
    const [name = '', ...rest] = path.split('/');
    const value = getProperty(target, name);
    if (!(value instanceof HostObject)) {
      json[toWire(name)] = value;
      continue;
    }
    nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
  }
  for (const [name, inner] of nested) {
    const value = getProperty(target, name) as HostObject;
    json[toWire(name)] = { ...identityOf(value), ...queryPaths(value, inner) };
  }
  return json;
}

function addScalar(json: Json, target: HostObject, name: string): void {
  const value = getProperty(target, name);
  if (!(value instanceof HostObject)) json[toWire(name)] = value;
}
