/** Every Office.js member the add-in uses must exist in the real client and in the emulated host. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { openHost } from '../../host/clients/node';
import { membersOf } from '../../host/dispatch/members';
import { HostObject } from '../../host/dispatch/host-object';
import { workbookOf } from './workbooks';

const ROOT = resolve(__dirname, '../..');

/** Members of the client's own machinery, which never reach the host. */
const CLIENT_ONLY = new Set([
  'load',
  'context',
  'isNullObject',
  'items',
  'toJSON',
  'track',
  'untrack',
  'set',
  'count',
]);

/** `Class.member` of namespace Excel, for each place in the sources where one is used. */
function membersUsed(): ReadonlyMap<string, string> {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT, { noEmit: true });
  const folders = ['src/excel', 'src/commands'].map((folder) => join(ROOT, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const program = ts.createProgram(files, { ...options, types: ['office-js'] });
  const checker = program.getTypeChecker();
  const used = new Map<string, string>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source, source);
  }
  return used;

  function visit(node: ts.Node, source: ts.SourceFile): void {
    if (ts.isPropertyAccessExpression(node)) note(node, source);
    ts.forEachChild(node, (child) => visit(child, source));
  }
  function note(node: ts.PropertyAccessExpression, source: ts.SourceFile): void {
    const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
    const owner = declaration?.parent;
    if (!owner || !ts.isClassDeclaration(owner) || !owner.name || !belongsToExcel(owner)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    used.set(`${owner.name.text}.${node.name.text}`, `${source.fileName.slice(ROOT.length + 1)}:${line + 1}`);
  }
}

const belongsToExcel = (declaration: ts.ClassDeclaration): boolean => {
  const block = declaration.parent;
  return (
    ts.isModuleBlock(block) && ts.isModuleDeclaration(block.parent) && block.parent.name.text === 'Excel'
  );
};

/** Members of each host class by its Office.js name. */
function hostMembers(): ReadonlyMap<string, ReadonlySet<string>> {
  const folder = join(ROOT, 'host/model');
  const found = new Map<string, Set<string>>();
  for (const file of readdirSync(folder)) {
    const source = readFileSync(join(folder, file), 'utf8');
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const module = require(join(folder, file)) as Record<string, unknown>;
    for (const [, exported, className] of source.matchAll(
      /export class (\w+)[^{]*\{\s*readonly className = '(\w+)'/g,
    )) {
      const type = module[exported ?? ''];
      if (typeof type !== 'function' || !(type.prototype instanceof HostObject)) continue;
      const members = found.get(className ?? '') ?? new Set<string>();
      for (const name of membersOf(type.prototype).keys()) members.add(name);
      found.set(className ?? '', members);
    }
  }
  return found;
}

/** Events of the document, which the client registers by itself; events.test.ts proves them. */
const DOCUMENT_EVENTS = new Set(['Workbook.onSelectionChanged']);

const isEvent = (member: string): boolean => /^on[A-Z]/.test(member);

let used: ReadonlyMap<string, string>;
beforeAll(async () => {
  used = membersUsed();
  // Loads the client.
  const host = await openHost(workbookOf({ 表: [] }));
  await host.close();
}, 60_000);

test('the scan finds what the add-in uses', () => {
  expect([...used.keys()]).toEqual(expect.arrayContaining(['Workbook.worksheets', 'Range.values']));
});

test('the real client has every member used', () => {
  const missing = [...used].filter(([name]) => {
    const [type = '', member = ''] = name.split('.');
    const prototype = (Excel as unknown as Record<string, { prototype?: object } | undefined>)[type]
      ?.prototype;
    return type !== 'RequestContext' && !(prototype && member in prototype) && !CLIENT_ONLY.has(member);
  });
  expect(missing).toEqual([]);
});

test('the emulated host has every member used', () => {
  const host = hostMembers();
  const missing = [...used].filter(([name]) => {
    const [type = '', member = ''] = name.split('.');
    if (type === 'RequestContext' || CLIENT_ONLY.has(member) || isEvent(member)) return false;
    return !host.get(type)?.has(member);
  });
  expect(missing).toEqual([]);
});

test('the emulated host registers every event used', () => {
  const registrations: Readonly<Record<string, string>> = { onChanged: 'DataChanged' };
  const host = hostMembers();
  const missing = [...used].filter(([name]) => {
    const [type = '', member = ''] = name.split('.');
    if (!isEvent(member) || DOCUMENT_EVENTS.has(name)) return false;
    return !host.get(type)?.has(`_Register${registrations[member] ?? member.slice(2)}Event`);
  });
  expect(missing).toEqual([]);
});
