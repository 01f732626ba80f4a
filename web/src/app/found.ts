/** Finding by words, however they are pointed or spelt in upper case. Pure. */

/** Without points, accents and case. */
function plainText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Those whose text has every word that was typed, names that begin with the first before others; else in their order. */
export function found<T>(items: readonly T[], textOf: (item: T) => string, typed: string): T[] {
  const words = plainText(typed).split(/\s+/).filter(Boolean);
  const ranked = items.flatMap((item) => {
    const text = plainText(textOf(item));
    if (!words.every((word) => text.includes(word))) return [];
    return [{ item, isFirst: words.length > 0 && text.startsWith(words[0] ?? '') }];
  });
  return ranked.toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst)).map(({ item }) => item);
}
