/**
 * Keys that work everywhere. They are known by their place on the keyboard (`code`), so that they are the same in
 * Hebrew, Arabic and Russian as in English. Pure, but for the switch that is kept on this device.
 */

export type Shortcut = 'search' | 'help' | 'book' | 'add-customer' | { place: number };

/** What of a key press matters. */
export interface Press {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What the page looks like when the key is pressed. */
export interface Situation {
  /** The focus is where text is typed. */
  isTyping: boolean;
  /** A dialog is open. */
  isBusy: boolean;
  /** Keys without Ctrl are switched on (WCAG 2.1.4). */
  hasSingleKeys: boolean;
}

const SINGLE: Record<string, Shortcut> = { Slash: 'search', KeyN: 'book', KeyC: 'add-customer' };

/** What a key press asks for; null when it is none of ours. */
export function shortcutOf(press: Press, { isTyping, isBusy, hasSingleKeys }: Situation): Shortcut | null {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (ctrlKey !== metaKey && !altKey && !shiftKey && code === 'KeyK') return 'search';
  if (ctrlKey || metaKey || altKey || isTyping || isBusy || !hasSingleKeys) return null;
  if (shiftKey) return code === 'Slash' ? 'help' : null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  // 0 stands after 9 on the keyboard: it is the tenth.
  return digit ? { place: (Number(digit) + 9) % 10 } : (SINGLE[code] ?? null);
}

const OFF = 'cg_single_keys_off';

export function singleKeysAreOn(): boolean {
  return localStorage.getItem(OFF) === null;
}

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}

/** Whether what has the focus takes text. */
export function takesText(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const fields = 'textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=file])';
  return element.isContentEditable || element.matches(fields);
}
