/** Those still offered first, those no longer offered after them. */
export function activeFirst<T extends { status: string; name: string }>(items: T[]): T[] {
  return items.toSorted((a, b) => Number(a.status !== 'active') - Number(b.status !== 'active') || a.name.localeCompare(b.name));
}
