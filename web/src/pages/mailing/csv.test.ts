import { describe, expect, test } from 'vitest';
import { csvText, textOf } from './csv';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

describe('a file for a spreadsheet', () => {
  test('begins with the mark of UTF-8 and ends every line', () => {
    expect(csvText([['שם'], ['דנה']])).toBe('\uFEFFשם\r\nדנה\r\n');
  });

  test('quotes what would break a row', () => {
    expect(csvText([['a,b', 'say "hi"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""hi""","two\nlines"\r\n');
  });

  test('has no cell that would be taken for a formula', () => {
    const row = ['=1+1', '+972501234567', '-1', '@sum', 'dana@example.com'];
    expect(csvText([row])).toBe("\uFEFF'=1+1,'+972501234567,'-1,'@sum,dana@example.com\r\n");
  });
});

describe('a file that was chosen', () => {
  test('is read as UTF-8, with or without its mark', () => {
    expect(textOf(new TextEncoder().encode('שם,דוא״ל').buffer, 'he')).toBe('שם,דוא״ל');
    expect(textOf(new TextEncoder().encode('\uFEFFemail').buffer, 'he')).toBe('email');
  });

  test('of an older spreadsheet is read in the letters of the language', () => {
    expect(textOf(bytes(0xf9, 0xed), 'he')).toBe('שם');
    expect(textOf(bytes(0xe8, 0xec, 0xff), 'ru')).toBe('имя');
    expect(textOf(bytes(0xf9, 0xed), 'en'), 'English screens, Hebrew spreadsheet').toBe('שם');
  });

  test('of a spreadsheet that writes UTF-16 is read too', () => {
    expect(textOf(bytes(0xff, 0xfe, 0xe9, 0x05), 'he')).toBe('ש');
  });
});
