import { readJsonText } from '../../core/scheme/json-text';
import { loadScheme, type SchemeProblem } from '../../core/scheme/load';
import type { Scheme } from '../../core/scheme/schema';

export type SchemeFile =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly message: string; readonly problems: readonly SchemeProblem[] };

/** Reads a scheme someone exported or wrote by hand; what is wrong is told with its place. */
export function readSchemeFile(name: string, text: string): SchemeFile {
  const json = readJsonText(text);
  if (!json.ok) {
    const place = `第 ${json.line} 行第 ${json.column} 个字符`;
    const message = `“${name}”没有导入：${place}处${json.what}。`;
    return { ok: false, message, problems: [] };
  }
  const loaded = loadScheme(json.value);
  if (loaded.ok) return loaded;
  const { length } = loaded.problems;
  return { ok: false, message: `“${name}”有 ${length} 处要改，没有导入：`, problems: loaded.problems };
}

/** Hands the scheme to the browser as a file to be kept or sent on. */
export function downloadScheme(scheme: Scheme): void {
  const blob = new Blob([`${JSON.stringify(scheme, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${scheme.shortName.replace(/[\\/:*?"<>|]/g, '_')}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
