/** A camera sees one ticket many times: which sightings are new. Pure. */

/** For how long a code must have been out of sight to count again, in ms. */
const AWAY_MS = 3_000;

/** Gives a function that is true for a code that was not in sight a moment before `now` (epoch ms). */
export function newSightings(): (code: string, now: number) => boolean {
  let last = { code: '', at: 0 };
  return (code, now) => {
    const isNew = code !== last.code || now - last.at > AWAY_MS;
    last = { code, at: now };
    return isNew;
  };
}
