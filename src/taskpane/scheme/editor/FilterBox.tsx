import { SearchBox } from '@fluentui/react-components';
import type { Json } from './draft';

/** A list longer than this can be searched. */
export const LONG_LIST = 6;

interface Props {
  /** What the list is called. */
  readonly list: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a long list of columns or rules to those that mention a word. */
export function FilterBox({ list, value, onChange }: Props) {
  return (
    <SearchBox
      size="small"
      value={value}
      placeholder={`在“${list}”里查找`}
      aria-label={`在“${list}”里查找`}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}

/** Whether a text anywhere in `json` holds the word; an empty word is in everything. */
export function mentions(json: Json, word: string): boolean {
  if (typeof json === 'string') return json.includes(word.trim());
  if (typeof json !== 'object' || json === null) return word.trim() === '';
  const below: readonly (Json | undefined)[] = Object.values(json);
  return below.some((one) => one !== undefined && mentions(one, word));
}
