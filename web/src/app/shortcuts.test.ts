import { describe, expect, test } from 'vitest';
import { type Press, shortcutOf } from './shortcuts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (code: string, more: Partial<Press> = {}): Press => ({ ...NONE, code, ...more });
const idle = { isTyping: false, isBusy: false, hasSingleKeys: true };

describe('keys that work everywhere', () => {
  test('search opens by Ctrl or Command and K, also while one types', () => {
    expect(shortcutOf(press('KeyK', { ctrlKey: true }), { ...idle, isTyping: true })).toBe('search');
    expect(shortcutOf(press('KeyK', { metaKey: true }), { ...idle, isBusy: true })).toBe('search');
    expect(shortcutOf(press('KeyK'), idle)).toBeNull();
    expect(shortcutOf(press('KeyK', { ctrlKey: true, shiftKey: true }), idle)).toBeNull();
  });

  test('a key alone is for who does not type and has no dialog open', () => {
    expect(shortcutOf(press('Slash'), idle)).toBe('search');
    expect(shortcutOf(press('Slash', { shiftKey: true }), idle)).toBe('help');
    expect(shortcutOf(press('KeyN'), idle)).toBe('book');
    for (const situation of [{ isTyping: true }, { isBusy: true }, { hasSingleKeys: false }]) {
      expect(shortcutOf(press('Slash'), { ...idle, ...situation })).toBeNull();
      expect(shortcutOf(press('KeyN'), { ...idle, ...situation })).toBeNull();
    }
  });

  test('digits lead to the places of the navigation', () => {
    expect(shortcutOf(press('Digit1'), idle)).toEqual({ place: 0 });
    expect(shortcutOf(press('Digit0'), idle)).toEqual({ place: 9 });
    expect(shortcutOf(press('Digit3', { altKey: true }), idle)).toBeNull();
  });

  test('what the browser does with Ctrl stays the browser’s', () => {
    expect(shortcutOf(press('KeyN', { ctrlKey: true }), idle)).toBeNull();
    expect(shortcutOf(press('KeyC', { metaKey: true }), idle)).toBeNull();
  });
});
