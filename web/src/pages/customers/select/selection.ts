/** Who is chosen in the list. Pure. */

export interface Selection {
  /** All that match, also those that were not read yet. */
  all: boolean;
  /** Those chosen one by one. */
  ids: ReadonlySet<string>;
}

export const NOBODY: Selection = { all: false, ids: new Set() };
export const EVERYBODY: Selection = { all: true, ids: new Set() };

export function isChosen({ all, ids }: Selection, id: string): boolean {
  return all || ids.has(id);
}

/** How many are chosen of `total` that match. */
export function chosenCount({ all, ids }: Selection, total: number): number {
  return all ? total : ids.size;
}

/** Chooses or leaves these. Who is left of all that match leaves the others that are shown. */
export function choose(selection: Selection, ids: readonly string[], on: boolean, shown: readonly string[]): Selection {
  if (selection.all && on) return selection;
  const next = new Set(selection.all ? shown : selection.ids);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return { all: false, ids: next };
}

/** The places from one until another, whichever comes first. */
export function between(shown: readonly string[], one: number, other: number): string[] {
  return shown.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** Whether none, some or all of those shown are chosen. */
export function ofShown(selection: Selection, shown: readonly string[]): 'none' | 'some' | 'all' {
  const chosen = shown.filter((id) => isChosen(selection, id)).length;
  if (chosen === 0) return 'none';
  return chosen === shown.length ? 'all' : 'some';
}
