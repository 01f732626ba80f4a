/** The host of an address; the address itself where it is none. Pure. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
