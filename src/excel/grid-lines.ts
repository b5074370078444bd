const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Thin lines round every cell, as tables to be printed have them. */
export function drawGrid({ format }: Excel.Range): void {
  for (const side of SIDES) format.borders.getItem(side).style = 'Continuous';
}
