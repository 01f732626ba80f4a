/** Switches, flipped by the keyboard as who sees no screen does. */
import type { Locator } from '@playwright/test';
import { expect } from './test.ts';

/** Presses Space once the switch can be flipped: on one that still waits for its data the key would be lost. */
export async function flip(control: Locator): Promise<void> {
  await expect(control).toBeEnabled();
  await control.press('Space');
}
