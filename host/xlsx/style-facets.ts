/** A Univer style in five comparable parts, the way the file format stores them: two styles with equal facets look the same. */
import type { IStyleData } from '@univerjs/core';
import { normalColor } from './colors';

/** Whether cells may be edited in a protected sheet: a key of ours beside Univer's own, which Univer keeps. */
export interface Lock {
  readonly unlocked?: 0 | 1;
}

export interface Facets {
  readonly font: FontFacet;
  readonly fill: string | undefined;
  readonly border: Readonly<Record<string, BorderSide>>;
  readonly format: string;
  readonly align: AlignFacet;
  /** The cell may be edited while its sheet is protected. */
  readonly unlocked: boolean;
}

export interface FontFacet {
  readonly name: string | undefined;
  readonly size: number | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: '' | 'single' | 'double';
  readonly strike: boolean;
  readonly color: string | undefined;
  readonly place: '' | 'subscript' | 'superscript';
}

export interface BorderSide {
  readonly style: number;
  readonly color: string;
}

export interface AlignFacet {
  readonly horizontal: number;
  readonly vertical: number;
  readonly wrap: boolean;
  readonly turn: number;
}

const SIDES = ['t', 'r', 'b', 'l', 'tl_br', 'bl_tr'] as const;

/** Facets of a style; what it does not say of its font is taken from `fallback` (the workbook's default style). */
export function facetsOf(style: (IStyleData & Lock) | null | undefined, fallback: IStyleData = {}): Facets {
  const { ul, st } = style ?? {};
  const sides = SIDES.flatMap((name) => {
    const side = style?.bd?.[name];
    const color = normalColor(side?.cl?.rgb ?? undefined) ?? '#000000';
    return side && side.s > 0 ? [[name, { style: side.s, color }] as const] : [];
  });
  return {
    font: {
      name: style?.ff ?? fallback.ff ?? undefined,
      size: style?.fs ?? fallback.fs,
      bold: style?.bl === 1,
      italic: style?.it === 1,
      underline: ul?.s === 1 ? ((ul.t as number) === 10 ? 'double' : 'single') : '',
      strike: st?.s === 1,
      color: normalColor(style?.cl?.rgb ?? undefined),
      place: style?.va === 2 ? 'subscript' : style?.va === 3 ? 'superscript' : '',
    },
    fill: normalColor(style?.bg?.rgb ?? undefined),
    border: Object.fromEntries(sides),
    format: style?.n?.pattern ?? 'General',
    align: {
      horizontal: style?.ht ?? 0,
      vertical: style?.vt ?? 0,
      wrap: (style?.tb as number) === 3,
      turn: rotation(style?.tr),
    },
    unlocked: style?.unlocked === 1,
  };
}

/** Text rotation as the file counts it: 1–90 up, 91–180 down, 255 stacked. */
function rotation(tr: IStyleData['tr']): number {
  if (!tr) return 0;
  if (tr.v === 1) return 255;
  return tr.a > 0 ? 90 + tr.a : -tr.a || 0;
}
