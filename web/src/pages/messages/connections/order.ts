/** Places in an order, changed a step at a time. Pure. */

/** `items` with the one at `from` moved to `to`; as they are where there is no such place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  if (to < 0 || to >= items.length) return [...items];
  const [item, ...rest] = [items[from] as T, ...items.filter((_, index) => index !== from)];
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
