/** What the service worker answers for itself. Pure. */

export interface Asked {
  method: string;
  mode: string;
  url: string;
}

/**
 * 'page': the app's page, when the network does not answer. 'file': a file of the build, whose name changes with what
 * is in it. null: not ours; above all, no answer of the API is ever kept.
 */
export function kindOf({ method, mode, url }: Asked, base: string): 'page' | 'file' | null {
  const { origin, pathname } = new URL(url);
  const own = new URL(base);
  if (method !== 'GET' || origin !== own.origin || !pathname.startsWith(own.pathname)) return null;
  if (pathname.startsWith(`${own.pathname}assets/`)) return 'file';
  return mode === 'navigate' ? 'page' : null;
}
