/** Tables (list objects) of a sheet. */
import { parseBox } from './address';
import type { Parts } from './package';
import { readPart, readRels } from './package';
import type { SheetTable } from './resources';
import { attr, kid, kids, number, relId, rootOf } from './xml';
import type { Element } from './xml';

/** Tables of a sheet; `id` is `xl-table-` and the part's name, which leads the writer back. */
export function readTables(parts: Readonly<Parts>, sheetPart: string, root: Element): SheetTable[] {
  const rels = new Map(readRels(parts, sheetPart).map((rel) => [rel.id, rel.target]));
  return kids(kid(root, 'tableParts'), 'tablePart').flatMap((item) => {
    const part = rels.get(relId(item) ?? '');
    const doc = part ? readPart(parts, part) : undefined;
    return doc && part ? readTable(rootOf(doc), part) : [];
  });
}

function readTable(table: Element, part: string): SheetTable[] {
  const range = parseBox(attr(table, 'ref') ?? '');
  if (!range) return [];
  const columns = kids(kid(table, 'tableColumns'), 'tableColumn').map((column, index) => ({
    id: `column-${attr(column, 'id') ?? index + 1}`,
    displayName: attr(column, 'name') ?? '',
    dataType: 'none',
    formula: '',
    meta: {},
    style: {},
  }));
  return [
    {
      id: `xl-table-${part}`,
      name: attr(table, 'displayName') ?? attr(table, 'name') ?? '',
      range: { ...range },
      options: {
        showHeader: number(table, 'headerRowCount') !== 0,
        showFooter: (number(table, 'totalsRowCount') ?? 0) > 0,
      },
      filters: { tableColumnFilterList: [] },
      columns,
      meta: {},
    },
  ];
}
