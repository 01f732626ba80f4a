/** The one way to the server: typed by the OpenAPI document, with session, CSRF and retries. */
import createClient, { type Middleware } from 'openapi-fetch';
import { tellLine } from './line';
import { ApiError, networkError, problemOf } from './problem';
import type { paths } from './schema';
import { csrfHeader, mayHaveSession, refreshSession } from './session-refresh';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Answers of these are about the credentials given, not about the session. */
const OPEN = /^\/api\/auth\/(login|register|refresh|verify-email|forgot-password|reset-password|second-factor\/verify|passkeys\/sign-in)$/;

/** Asks, and tells whether there was an answer at all. */
async function ask(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    tellLine(true);
    return answer;
  } catch (error) {
    if (!request.signal.aborted) tellLine(false);
    throw error;
  }
}

async function send(request: Request): Promise<Response> {
  const start = Date.now();
  const retry = request.clone();
  const answer = await ask(request);
  if (answer.status !== 401 || OPEN.test(new URL(request.url).pathname)) return answer;
  if (!mayHaveSession() || !(await refreshSession(start))) return answer;
  // The rotation may have changed the CSRF token too.
  for (const [name, value] of Object.entries(csrfHeader())) retry.headers.set(name, value);
  return ask(retry);
}

const furniture: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'he');
    if (SAFE.has(request.method)) return request;
    for (const [name, value] of Object.entries(csrfHeader())) request.headers.set(name, value);
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', requestKey());
    }
    return request;
  },
};

/** A fresh idempotency key; `randomUUID` exists only on secure origins. */
export function requestKey(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin', fetch: send });
api.use(furniture);

/** The body of a successful answer; anything else throws an `ApiError`. */
export async function take<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw networkError();
  });
  if (!response.ok) throw new ApiError(problemOf(error, response.status));
  return data as T;
}
