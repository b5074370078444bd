/** Folder `merge`: many units' tables made into one, and each unit's findings taken out again. It reads no files and writes nothing. */

/** The cells of a comma-separated text, quotes resolved; tabs or semicolons separate where the first line has no comma. */
export function readCsv(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = (): void => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at]!;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === separator) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r' || plain[at + 1] !== '\n') cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const line = end < 0 ? text : text.slice(0, end);
  if (line.includes('\t') && !line.includes(',')) return '\t';
  return !line.includes(',') && line.includes(';') ? ';' : ',';
}

/** Bytes of a text file as Chinese offices write them: UTF-8 or UTF-16 by its mark, else UTF-8 where it is valid, else GBK. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // No valid UTF-8; GB 18030 takes in GBK and GB 2312 and decodes any bytes.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
