/** What a carrier's answer about a connection comes down to, so that it can be said what to do. Pure. */
const KINDS = [
  ['credentials', /\b(401|403|530|534|535)\b|authenticat|unauthori[sz]ed|credential|password|access token|permission/i],
  ['encryption', /certificate|\btls\b|\bssl\b|handshake/i],
  ['rate', /\b429\b|too many|rate limit/i],
  ['no-answer', /refused|cannot be reached|does not answer|unreachable|timed? ?out|resolve|\bdns\b|no route|reset by peer/i],
] as const;

export type Trouble = (typeof KINDS)[number][0];

/** The kind of trouble; null where only the carrier's own words tell. */
export function troubleOf(answer: string): Trouble | null {
  return KINDS.find(([, pattern]) => pattern.test(answer))?.[0] ?? null;
}
