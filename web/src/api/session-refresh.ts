/**
 * Renews the session once for any number of requests that met 401 at the same time, in this tab
 * and in its neighbours: refresh tokens rotate, and two tabs spending the same one would look
 * like theft to the server.
 */

const MARK = 'cg_refreshed_at';

function refreshedSince(start: number): boolean {
  return Number(localStorage.getItem(MARK) ?? 0) > start;
}

async function refreshOnce(start: number): Promise<boolean> {
  if (refreshedSince(start)) return true;
  const answer = await fetch('/api/auth/refresh', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', ...csrfHeader() },
    body: JSON.stringify({ delivery: 'cookie' }),
  });
  if (answer.ok) localStorage.setItem(MARK, String(Date.now()));
  return answer.ok;
}

let running: Promise<boolean> | null = null;

/**
 * True when the session is fresh again. `start` is the time (epoch ms) at which the refused
 * request was sent: a renewal after it is good enough.
 */
export function refreshSession(start: number): Promise<boolean> {
  running ??= locked(() => refreshOnce(start))
    .catch(() => false)
    .finally(() => {
      running = null;
    });
  return running;
}

/** Web Locks exist only on secure origins; without them a tab guards only itself. */
async function locked(work: () => Promise<boolean>): Promise<boolean> {
  return navigator.locks ? await navigator.locks.request('cg-refresh', work) : work();
}

/** The value of the readable cookie `cg_csrf`, which lives as long as the session can be renewed. */
function csrfToken(): string | undefined {
  return document.cookie.match(/(?:^|;\s*)cg_csrf=([^;]+)/)?.[1];
}

/** Whether there may be a session: without it there is nothing to ask the server or to renew. */
export function mayHaveSession(): boolean {
  return csrfToken() !== undefined;
}

/** The double-submit header of writes, when there is a session. */
export function csrfHeader(): Record<string, string> {
  const token = csrfToken();
  return token ? { 'X-CSRF-Token': decodeURIComponent(token) } : {};
}
