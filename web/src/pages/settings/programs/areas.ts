/** What a key may do, as its owner chooses it: one level for each area of the business. Pure. */
import type { ApiScope } from '../../../api/types';

export type Level = 'none' | 'read' | 'write';
export type Area = 'business' | 'catalog' | 'calendar' | 'customers' | 'messages' | 'payments' | 'documents' | 'reports' | 'changes';

/** In the order of the form, with what can be chosen there. */
export const AREAS: readonly { area: Area; writes: boolean }[] = [
  { area: 'calendar', writes: true },
  { area: 'customers', writes: true },
  { area: 'catalog', writes: true },
  { area: 'messages', writes: true },
  { area: 'payments', writes: true },
  { area: 'documents', writes: true },
  { area: 'reports', writes: false },
  { area: 'changes', writes: false },
  { area: 'business', writes: false },
];

export type Levels = Record<Area, Level>;

const each = (level: Level): Levels =>
  Object.fromEntries(AREAS.map(({ area }) => [area, level])) as Levels;

export const NOTHING: Levels = each('none');
/** Sees everything, changes nothing. */
export const READ_ONLY: Levels = each('read');

/** The scopes of a choice. */
export function scopesOf(levels: Levels, refunds: boolean): ApiScope[] {
  const chosen = AREAS.filter(({ area }) => levels[area] !== 'none').map(({ area }) => `${area}:${levels[area]}` as ApiScope);
  return refunds ? [...chosen, 'payments:refund'] : chosen;
}

/** The choice that these scopes are; giving money back is told by itself. */
export function levelsOf(scopes: readonly ApiScope[]): { area: Area; level: Exclude<Level, 'none'> }[] {
  const has = (scope: string) => scopes.some((one) => one === scope);
  return AREAS.flatMap(({ area }): { area: Area; level: 'read' | 'write' }[] => {
    if (has(`${area}:write`)) return [{ area, level: 'write' }];
    return has(`${area}:read`) ? [{ area, level: 'read' }] : [];
  });
}
