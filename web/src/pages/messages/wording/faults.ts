/** What the server finds wrong with own words, where it is. Pure. */
import type { Problem } from '../../../api/problem';

export interface Fault {
  message: string;
  /** What stands there; nothing for a fault of the whole text. */
  found: string | null;
  /** From and until which index of the text (UTF-16, as fields count). */
  range: [number, number] | null;
}

/** The faults of the field that `pointer` names, in the order of the text. */
export function faultsAt(problem: Problem | null, pointer: string, text: string): Fault[] {
  return (problem?.fields ?? [])
    .filter(({ field }) => field === pointer)
    .map(({ message, position, found }) => {
      if (position === undefined || found === undefined) return { message, found: null, range: null };
      const from = [...text].slice(0, position).join('').length;
      const closes = text.indexOf('}', from);
      const braced = `{${found}}`;
      const isBraced = text.slice(from, closes + 1).replaceAll(/\s/g, '') === braced.replaceAll(/\s/g, '');
      return { message, found: isBraced ? braced : found, range: [from, isBraced ? closes + 1 : from + found.length] };
    });
}

/** `text` with `{name}` in the place of what is selected, and where the caret stands after it. */
export function withVariable(text: string, name: string, [from, until]: [number, number]): { text: string; caret: number } {
  const variable = `{${name}}`;
  return { text: text.slice(0, from) + variable + text.slice(until), caret: from + variable.length };
}
