/** Colours of a workbook: theme with tint, indexed and rgb, all to `#RRGGBB`. */
import { attr, flag, kid, kids, number, parseXml, rootOf } from './xml';
import type { Element } from './xml';

const OFFICE_THEME =
  '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');
const THEME_ORDER = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const INDEXED = (
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ` +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The palette of a theme part's text and a stylesheet's own indexed colours, each optional. */
export function readPalette(themeXml: string | undefined, stylesRoot: Element | undefined): Palette {
  const own = kids(kid(kid(stylesRoot, 'colors'), 'indexedColors'), 'rgbColor').map((color) =>
    (attr(color, 'rgb') ?? '').slice(-6),
  );
  return {
    theme: themeColors(themeXml),
    indexed: own.length > 0 ? [...own, ...INDEXED.slice(own.length)] : INDEXED,
  };
}

function themeColors(xml: string | undefined): readonly string[] {
  if (!xml) return OFFICE_THEME;
  const scheme = kid(kid(rootOf(parseXml(xml)), 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const color = kids(kid(scheme, name))[0];
    return attr(color, 'lastClr') ?? attr(color, 'val') ?? (OFFICE_THEME[index] as string);
  });
}

/** `#RRGGBB` of a colour element; undefined for none or automatic. */
export function readColor(element: Element | undefined, palette: Palette): string | undefined {
  if (!element || flag(element, 'auto')) return undefined;
  const indexed = number(element, 'indexed');
  const theme = number(element, 'theme');
  const rgb =
    attr(element, 'rgb')?.slice(-6) ?? (theme !== undefined ? palette.theme[swapDark(theme)] : undefined);
  const base = rgb ?? (indexed !== undefined ? palette.indexed[indexed] : undefined);
  if (!base || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  return `#${applyTint(base, number(element, 'tint') ?? 0).toUpperCase()}`;
}

/** Cells number the theme light first, dark second; the theme part lists dark first. */
function swapDark(index: number): number {
  return index < 4 ? index ^ 1 : index;
}

function applyTint(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue = spread === 0 ? 0 : hueOf(r, g, b, max, spread);
  return hslToHex(hue, saturation, target);
}

function hueOf(r: number, g: number, b: number, max: number, spread: number): number {
  if (max === r) return ((g - b) / spread + 6) % 6;
  return max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
}

function hslToHex(hue: number, saturation: number, light: number): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const table = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (table[Math.floor(hue) % 6] as number[])
    .map((part) => Math.round((part + light - chroma / 2) * 255))
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0'))
    .join('');
}

/** `AARRGGBB` of a CSS colour (`#rgb`, `#rrggbb`, `rgb(...)`) for a colour element; undefined if it is none of these. */
export function argbOf(color: string | null | undefined): string | undefined {
  const hex = normalColor(color);
  return hex && `FF${hex.slice(1)}`;
}

/** `#RRGGBB` in capitals of a CSS colour; undefined if it is not understood. */
export function normalColor(color: string | null | undefined): string | undefined {
  const text = (color ?? '').trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  if (/^#[0-9a-f]{6}/i.test(text)) return text.slice(0, 7).toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  if (!parts) return undefined;
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}
