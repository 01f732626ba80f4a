/** Which holidays are offered, and which of them are chosen. Pure. */
import type { Holiday } from '../../api/types';

/** Those to come: one that is over is nothing to close on. */
export function toCome(holidays: readonly Holiday[], today: string): Holiday[] {
  return holidays.filter(({ lastDay }) => lastDay >= today);
}

/** What most close on, before anything was chosen: days of rest that are no closure yet. */
export function suggested(holidays: readonly Holiday[]): Set<string> {
  return new Set(holidays.filter(({ kind, closureId }) => kind === 'yom_tov' && !closureId).map(({ key }) => key));
}

/** The chosen ones that are still to be closed on, in the order of the list. */
export function toClose(holidays: readonly Holiday[], chosen: ReadonlySet<string>): string[] {
  return holidays.filter(({ key, closureId }) => chosen.has(key) && !closureId).map(({ key }) => key);
}

/** `chosen` with `key` in it or not. */
export function withChoice(chosen: ReadonlySet<string>, key: string, isChosen: boolean): Set<string> {
  const next = new Set(chosen);
  if (isChosen) next.add(key);
  else next.delete(key);
  return next;
}
