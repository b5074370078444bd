/** styles.xml → Univer styles, one for each cell format (xf), and the differential formats (dxf) of conditional formats. */
import type { IStyleBase, IStyleData } from '@univerjs/core';
import { readColor, readPalette } from './colors';
import type { Palette } from './colors';
import type { Lock } from './style-facets';
import { builtInFormat } from './number-formats';
import { attr, flag, kid, kids, number, parseXml, rootOf } from './xml';
import type { Element } from './xml';

/** A Univer style that remembers the xf it came from. Univer keeps the extra key through edits of the style. */
export type XfStyle = IStyleData & Lock & { xf?: number };

export interface StyleSheet {
  readonly root: Element;
  readonly palette: Palette;
  /** By xf index. */
  readonly styles: readonly XfStyle[];
  /** By dxf index. */
  readonly dxfs: readonly IStyleBase[];
}

export const MINIMAL_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/></styleSheet>';

export function readStyles(stylesXml: string | undefined, themeXml: string | undefined): StyleSheet {
  const root = rootOf(parseXml(stylesXml ?? MINIMAL_STYLES));
  const palette = readPalette(themeXml, root);
  const formats = new Map(
    kids(kid(root, 'numFmts'), 'numFmt').map((item) => [
      number(item, 'numFmtId'),
      attr(item, 'formatCode') ?? '',
    ]),
  );
  const fonts = kids(kid(root, 'fonts'), 'font').map((font) => readFont(font, palette));
  const fills = kids(kid(root, 'fills'), 'fill').map((fill) => readFill(fill, palette, false));
  const borders = kids(kid(root, 'borders'), 'border').map((border) => readBorder(border, palette));
  const xfs = kids(kid(root, 'cellXfs'), 'xf').map((xf, index): XfStyle => {
    const id = number(xf, 'numFmtId') ?? 0;
    return {
      xf: index,
      ...fonts[number(xf, 'fontId') ?? 0],
      ...fills[number(xf, 'fillId') ?? 0],
      ...borders[number(xf, 'borderId') ?? 0],
      ...formatPart(formats.get(id) ?? builtInFormat(id)),
      ...readAlignment(kid(xf, 'alignment')),
      ...(flag(kid(xf, 'protection'), 'locked', true) ? {} : { unlocked: 1 as const }),
    };
  });
  const dxfs = kids(kid(root, 'dxfs'), 'dxf').map((dxf) => readDxf(dxf, palette));
  return { root, palette, styles: xfs.length > 0 ? xfs : [{ xf: 0 }], dxfs };
}

/** A differential format as the style Univer's conditional formats use. */
export function readDxf(dxf: Element, palette: Palette): IStyleBase {
  const font = kid(dxf, 'font');
  const fill = kid(dxf, 'fill');
  const border = kid(dxf, 'border');
  return {
    ...(font ? readFont(font, palette) : {}),
    ...(fill ? readFill(fill, palette, true) : {}),
    ...(border ? readBorder(border, palette) : {}),
    ...formatPart(attr(kid(dxf, 'numFmt'), 'formatCode')),
  };
}

function formatPart(pattern: string | undefined): Pick<IStyleData, 'n'> {
  return pattern === undefined || pattern === 'General' ? {} : { n: { pattern } };
}

/** Font properties, of a `font` or a run's `rPr` (which calls the name rFont). */
export function readFont(font: Element | undefined, palette: Palette): IStyleBase {
  const name = attr(kid(font, 'name') ?? kid(font, 'rFont'), 'val');
  const size = number(kid(font, 'sz'), 'val');
  const color = readColor(kid(font, 'color'), palette);
  const line = kid(font, 'u');
  const kind = attr(line, 'val') ?? 'single';
  const place = attr(kid(font, 'vertAlign'), 'val');
  const on = (tag: string) => kid(font, tag) !== undefined && flag(kid(font, tag), 'val', true);
  return {
    ...(name ? { ff: name } : {}),
    ...(size ? { fs: size } : {}),
    ...(on('b') ? { bl: 1 } : {}),
    ...(on('i') ? { it: 1 } : {}),
    ...(line && kind !== 'none' ? { ul: kind.startsWith('double') ? { s: 1, t: 10 } : { s: 1 } } : {}),
    ...(on('strike') ? { st: { s: 1 } } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(place === 'superscript' ? { va: 3 } : {}),
    ...(place === 'subscript' ? { va: 2 } : {}),
  };
}

/** The background. In a dxf the colour of a solid fill is its bgColor, in a cell its fgColor. */
function readFill(fill: Element, palette: Palette, differential: boolean): Pick<IStyleBase, 'bg'> {
  const pattern = kid(fill, 'patternFill');
  const kind = attr(pattern, 'patternType') ?? (differential ? 'solid' : 'none');
  if (!pattern || kind === 'none' || kind === 'gray125') return {};
  const front = readColor(kid(pattern, 'fgColor'), palette);
  const back = readColor(kid(pattern, 'bgColor'), palette);
  const color = kind === 'solid' && !differential ? front : (back ?? front);
  return color ? { bg: { rgb: color } } : {};
}

const BORDER_STYLES = [
  'none', 'thin', 'hair', 'dotted', 'dashed', 'dashDot', 'dashDotDot', 'double', 'medium', 'mediumDashed', 'mediumDashDot',
  'mediumDashDotDot', 'slantDashDot', 'thick',
]; // prettier-ignore

export function borderStyleName(index: number): string {
  return BORDER_STYLES[index] ?? 'thin';
}

function readBorder(border: Element, palette: Palette): Pick<IStyleBase, 'bd'> {
  const side = (name: string) => {
    const element = kid(border, name);
    const style = BORDER_STYLES.indexOf(attr(element, 'style') ?? 'none');
    return style > 0
      ? { s: style, cl: { rgb: readColor(kid(element, 'color'), palette) ?? '#000000' } }
      : undefined;
  };
  const diagonal = side('diagonal');
  const sides: Record<string, ReturnType<typeof side>> = {
    t: side('top'),
    r: side('right') ?? side('end'),
    b: side('bottom'),
    l: side('left') ?? side('start'),
    tl_br: flag(border, 'diagonalDown') ? diagonal : undefined,
    bl_tr: flag(border, 'diagonalUp') ? diagonal : undefined,
  };
  const drawn = Object.entries(sides).filter(([, value]) => value !== undefined);
  return drawn.length > 0 ? { bd: Object.fromEntries(drawn) } : {};
}

const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  centerContinuous: 2,
  distributed: 6,
};
const VERTICAL: Readonly<Record<string, number>> = {
  top: 1,
  center: 2,
  bottom: 3,
  justify: 2,
  distributed: 2,
};

function readAlignment(alignment: Element | undefined): IStyleData {
  const ht = HORIZONTAL[attr(alignment, 'horizontal') ?? ''];
  const vt = VERTICAL[attr(alignment, 'vertical') ?? ''];
  const turn = number(alignment, 'textRotation') ?? 0;
  return {
    ...(ht ? { ht } : {}),
    ...(vt ? { vt } : {}),
    ...(flag(alignment, 'wrapText') ? { tb: 3 } : {}),
    ...(turn === 255 ? { tr: { a: 0, v: 1 as const } } : {}),
    ...(turn > 0 && turn <= 180 ? { tr: { a: turn <= 90 ? -turn : turn - 90 } } : {}),
  };
}
