import { expect, test } from 'vitest';
import { base64url, octets } from './webauthn';

test('octets come back as they went, in letters that need no escaping', () => {
  for (const values of [[], [0], [251, 255, 254], [1, 2, 3, 4], Array.from({ length: 256 }, (_, index) => index)]) {
    const text = base64url(Uint8Array.from(values).buffer);
    expect(text).toMatch(/^[\w-]*$/);
    expect([...octets(text)]).toEqual(values);
  }
  expect(base64url(Uint8Array.from([251, 255, 254]).buffer)).toBe('-__-');
});
