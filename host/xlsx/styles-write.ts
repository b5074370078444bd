/** Univer styles → indexes into styles.xml. New formats are appended; nothing that is there is renumbered. */
import type { IStyleBase, IStyleData } from '@univerjs/core';
import { argbOf } from './colors';
import { builtInFormatId } from './number-formats';
import { facetsOf } from './style-facets';
import type { AlignFacet, BorderSide, Facets, FontFacet } from './style-facets';
import { borderStyleName } from './styles-read';
import type { StyleSheet, XfStyle } from './styles-read';
import { attr, flag, insertInOrder, kid, kids, make, number, replaceKid, setAttrs, toXml } from './xml';
import type { Element } from './xml';

const SHEET_PARTS = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst',
]; // prettier-ignore
const FONT_PARTS = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'rFont', 'family', 'charset',
  'scheme',
]; // prettier-ignore
const BORDER_PARTS = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
const DXF_PARTS = ['font', 'numFmt', 'fill', 'alignment', 'border', 'protection'];
const HORIZONTAL = [undefined, 'left', 'center', 'right', 'justify', 'justify', 'distributed'];
const VERTICAL = [undefined, 'top', 'center', 'bottom'];

export class StyleWriter {
  /** True once something was appended. */
  changed = false;
  private readonly xfs = new Map<string, number>();
  private readonly byLook = new Map<string, number>();
  private readonly looks: Facets[];
  private readonly dxfs = new Map<string, number>();

  constructor(private readonly sheet: StyleSheet) {
    this.looks = sheet.styles.map((style) => facetsOf(style, this.fallback));
    const elements = kids(kid(sheet.root, 'cellXfs'), 'xf');
    const plain = (index: number) =>
      !kid(elements[index], 'protection') && !flag(elements[index], 'quotePrefix');
    const order = [...sheet.styles.keys()].sort((a, b) => Number(plain(b)) - Number(plain(a)) || a - b);
    for (const index of order) {
      const key = JSON.stringify(this.looks[index]);
      if (!this.byLook.has(key)) this.byLook.set(key, index);
    }
    sheet.dxfs.forEach((style, index) => {
      const key = JSON.stringify(facetsOf(style));
      if (!this.dxfs.has(key)) this.dxfs.set(key, index);
    });
  }

  private get fallback(): IStyleData {
    return this.sheet.styles[0] ?? {};
  }

  /** Index of the cell format for a style; the one it came from when it still looks like it. */
  xf(style: XfStyle | null | undefined): number {
    if (!style) return 0;
    const key = JSON.stringify(style);
    const known = this.xfs.get(key);
    if (known !== undefined) return known;
    const index = this.findXf(style);
    this.xfs.set(key, index);
    return index;
  }

  private findXf(style: XfStyle): number {
    const look = facetsOf(style, this.fallback);
    const text = JSON.stringify(look);
    const base = style.xf !== undefined && this.looks[style.xf] ? style.xf : undefined;
    if (base !== undefined && JSON.stringify(this.looks[base]) === text) return base;
    const same = this.byLook.get(text);
    if (base === undefined && same !== undefined) return same;
    return this.derive(base ?? 0, look);
  }

  /** A new cell format: a copy of the one at `base` with the facets that differ replaced. */
  private derive(base: number, look: Facets): number {
    const list = this.list('cellXfs');
    const original = kids(list, 'xf')[base];
    const xf = original
      ? (original.cloneNode(true) as Element)
      : make(list, 'xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    const old = this.looks[base] ?? facetsOf({});
    const differs = (facet: keyof Facets) => JSON.stringify(old[facet]) !== JSON.stringify(look[facet]);
    if (differs('font'))
      setAttrs(xf, { fontId: this.font(number(xf, 'fontId') ?? 0, look.font, old.font), applyFont: 1 });
    if (differs('fill')) setAttrs(xf, { fillId: this.fill(look.fill), applyFill: 1 });
    if (differs('border'))
      setAttrs(xf, { borderId: this.border(number(xf, 'borderId') ?? 0, look.border), applyBorder: 1 });
    if (differs('format')) setAttrs(xf, { numFmtId: this.format(look.format), applyNumberFormat: 1 });
    if (differs('align')) this.align(xf, look.align, old.align);
    if (differs('unlocked')) this.lock(xf, !look.unlocked);
    const index = this.append(list, xf);
    this.looks[index] = look;
    return index;
  }

  private font(base: number, look: FontFacet, old: FontFacet): number {
    const list = this.list('fonts');
    const original = kids(list, 'font')[base];
    const font = original ? (original.cloneNode(true) as Element) : make(list, 'font');
    writeFont(font, look, old);
    return this.append(list, font);
  }

  private fill(color: string | undefined): number {
    if (!color) return 0;
    const list = this.list('fills');
    const fill = make(list, 'fill');
    const pattern = make(list, 'patternFill', { patternType: 'solid' });
    pattern.appendChild(make(list, 'fgColor', { rgb: argbOf(color) }));
    pattern.appendChild(make(list, 'bgColor', { indexed: 64 }));
    fill.appendChild(pattern);
    return this.append(list, fill);
  }

  private border(base: number, look: Facets['border']): number {
    const list = this.list('borders');
    const original = kids(list, 'border')[base];
    const border = original ? (original.cloneNode(true) as Element) : make(list, 'border');
    writeBorder(border, look);
    return this.append(list, border);
  }

  private format(pattern: string): number {
    const builtIn = builtInFormatId(pattern);
    if (builtIn !== undefined) return builtIn;
    const items = kids(kid(this.sheet.root, 'numFmts'), 'numFmt');
    const same = items.find((item) => attr(item, 'formatCode') === pattern);
    if (same) return number(same, 'numFmtId') ?? 0;
    const id = Math.max(175, ...items.map((item) => number(item, 'numFmtId') ?? 0)) + 1;
    const list = this.list('numFmts');
    this.append(list, make(list, 'numFmt', { numFmtId: id, formatCode: pattern }));
    return id;
  }

  private align(xf: Element, look: AlignFacet, old: AlignFacet): void {
    const alignment = kid(xf, 'alignment') ?? make(xf, 'alignment');
    if (look.horizontal !== old.horizontal) setAttrs(alignment, { horizontal: HORIZONTAL[look.horizontal] });
    if (look.vertical !== old.vertical) setAttrs(alignment, { vertical: VERTICAL[look.vertical] });
    if (look.wrap !== old.wrap) setAttrs(alignment, { wrapText: look.wrap ? 1 : undefined });
    if (look.turn !== old.turn) setAttrs(alignment, { textRotation: look.turn || undefined });
    setAttrs(xf, { applyAlignment: 1 });
    insertInOrder(xf, ['alignment', 'protection', 'extLst'], alignment);
  }

  private lock(xf: Element, locked: boolean): void {
    const protection = kid(xf, 'protection') ?? make(xf, 'protection');
    setAttrs(protection, { locked: locked ? undefined : 0 });
    setAttrs(xf, { applyProtection: 1 });
    insertInOrder(xf, ['alignment', 'protection', 'extLst'], protection);
  }

  /** Index of the differential format for a conditional format's style. */
  dxf(style: IStyleBase): number {
    const look = facetsOf(style);
    const key = JSON.stringify(look);
    const known = this.dxfs.get(key);
    if (known !== undefined) return known;
    const list = this.list('dxfs');
    const dxf = make(list, 'dxf');
    const font = make(list, 'font');
    writeFont(font, look.font, facetsOf({}).font);
    if (kids(font).length > 0) insertInOrder(dxf, DXF_PARTS, font);
    if (look.format !== 'General') {
      insertInOrder(
        dxf,
        DXF_PARTS,
        make(list, 'numFmt', { numFmtId: this.format(look.format), formatCode: look.format }),
      );
    }
    if (look.fill) {
      const fill = make(list, 'fill');
      const pattern = make(list, 'patternFill', { patternType: 'solid' });
      pattern.appendChild(make(list, 'fgColor', { rgb: argbOf(look.fill) }));
      pattern.appendChild(make(list, 'bgColor', { rgb: argbOf(look.fill) }));
      fill.appendChild(pattern);
      insertInOrder(dxf, DXF_PARTS, fill);
    }
    if (Object.keys(look.border).length > 0) {
      const border = make(list, 'border');
      writeBorder(border, look.border);
      insertInOrder(dxf, DXF_PARTS, border);
    }
    const index = this.append(list, dxf);
    this.dxfs.set(key, index);
    return index;
  }

  private list(name: string): Element {
    const found = kid(this.sheet.root, name);
    if (found) return found;
    const list = make(this.sheet.root, name);
    insertInOrder(this.sheet.root, SHEET_PARTS, list);
    return list;
  }

  private append(list: Element, element: Element): number {
    const index = kids(list, element.localName as string).length;
    list.appendChild(element);
    setAttrs(list, { count: index + 1 });
    this.changed = true;
    return index;
  }

  xml(): string {
    return toXml(this.sheet.root.ownerDocument as NonNullable<typeof this.sheet.root.ownerDocument>);
  }
}

function writeFont(font: Element, look: FontFacet, old: FontFacet): void {
  const set = (name: string, wanted: boolean, attributes: Record<string, string | number | undefined> = {}) =>
    replaceKid(font, FONT_PARTS, name, wanted ? make(font, name, attributes) : undefined);
  if (look.bold !== old.bold) set('b', look.bold);
  if (look.italic !== old.italic) set('i', look.italic);
  if (look.strike !== old.strike) set('strike', look.strike);
  if (look.underline !== old.underline) {
    set('u', look.underline !== '', look.underline === 'double' ? { val: 'double' } : {});
  }
  if (look.place !== old.place) set('vertAlign', look.place !== '', { val: look.place });
  if (look.size !== old.size) set('sz', look.size !== undefined, { val: look.size });
  if (look.color !== old.color) set('color', look.color !== undefined, { rgb: argbOf(look.color) });
  if (look.name === old.name) return;
  // A theme's font or a character set would win over the new name.
  set('scheme', false);
  set('charset', false);
  set('name', look.name !== undefined, { val: look.name });
}

function writeBorder(border: Element, look: Facets['border']): void {
  const side = (name: string, wanted: BorderSide | undefined) => {
    const element = make(border, name, { style: wanted && borderStyleName(wanted.style) });
    if (wanted) element.appendChild(make(border, 'color', { rgb: argbOf(wanted.color) }));
    replaceKid(border, BORDER_PARTS, name, element);
  };
  for (const name of ['start', 'end']) replaceKid(border, BORDER_PARTS, name, undefined);
  side('left', look.l);
  side('right', look.r);
  side('top', look.t);
  side('bottom', look.b);
  side('diagonal', look.tl_br ?? look.bl_tr);
  setAttrs(border, { diagonalDown: look.tl_br ? 1 : undefined, diagonalUp: look.bl_tr ? 1 : undefined });
}
