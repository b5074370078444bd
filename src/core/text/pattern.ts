/** One expression for several alternatives; one that fits nothing where there are none. */
export function anyOf(alternatives: readonly RegExp[], flags = ''): RegExp {
  return new RegExp(alternatives.map((one) => one.source).join('|') || '(?!)', flags);
}

/** An expression with others in it: pattern`(?:由|受)${AUTHORITY}(?:立项|资助)`. */
export function pattern(strings: TemplateStringsArray, ...parts: readonly RegExp[]): RegExp {
  const rest = parts.map((part, at) => `(?:${part.source})${strings.raw[at + 1]}`);
  return new RegExp(strings.raw[0] + rest.join(''));
}
