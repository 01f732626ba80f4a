/** Files for spreadsheets, written and read. Pure. */

/** Marks a file as UTF-8; without it Excel shows Hebrew as other letters. */
const MARK = '\uFEFF';

/** A cell that a spreadsheet would take for a formula is made text by an apostrophe (OWASP, "CSV Injection"). */
function guarded(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The text of a file (RFC 4180). */
export function csvText(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('');
}

/** How spreadsheets on older systems write the letters of a language. */
const OLD: Record<string, string> = { he: 'windows-1255', ar: 'windows-1256', ru: 'windows-1251' };

/** The text of a file: Unicode, or else as older spreadsheets write the page's language. */
export function textOf(bytes: ArrayBuffer, locale: string): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(OLD[locale] ?? 'windows-1255').decode(bytes);
  }
}
