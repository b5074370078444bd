/** Colours as Office.js writes them. */
import type { IColorStyle, Nullable } from '@univerjs/core';
import { ColorKit } from '@univerjs/core';

/** `#RRGGBB`, or null when there is no colour. */
export function toHex(color: Nullable<IColorStyle>): string | null {
  const rgb = color?.rgb;
  if (!rgb) return null;
  const kit = new ColorKit(rgb);
  return kit.isValid ? kit.toHexString().slice(0, 7).toUpperCase() : null;
}
