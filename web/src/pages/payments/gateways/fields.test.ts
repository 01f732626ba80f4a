import { expect, test } from 'vitest';
import type { GatewayAccount } from '../../../api/types';
import { changeBody, fieldsOf, newBody } from './fields';

const empty = fieldsOf();

test('a new account carries what its gateway wants and nothing of the others', () => {
  const typed = { ...empty, name: 'Main', terminal: '1000', secrets: { ...empty.secrets, apiName: ' user ', apiPassword: 'pass', appKey: 'left over' } };
  expect(newBody(typed)).toMatchObject({
    provider: 'cardcom',
    name: 'Main',
    terminal: '1000',
    isActive: true,
    settings: { ways: ['card'], makesTokens: null },
    secrets: { apiName: 'user', apiPassword: 'pass', appKey: null },
  });
  expect(newBody({ ...typed, provider: 'grow' })).toMatchObject({ terminal: null, secrets: { apiName: null, appKey: null } });
  expect(newBody({ ...typed, provider: 'tranzila' })).toMatchObject({
    settings: { ways: ['card'], makesTokens: true, tokenTerminal: null, referenceColumn: null },
    secrets: { appKey: 'left over' },
  });
});

test('a change leaves the secrets that were not typed anew, and never names another terminal', () => {
  const kept = { provider: 'tranzila', name: 'Old', terminal: 'studio', isActive: false, settings: { ways: ['card', 'bit'], referenceColumn: 4 } };
  const body = changeBody({ ...fieldsOf(kept as unknown as GatewayAccount), name: 'New' }, 7);
  expect(body).toMatchObject({
    version: 7,
    name: 'New',
    isActive: false,
    settings: { ways: ['card', 'bit'], tokenTerminal: null, makesTokens: true, referenceField: null, referenceColumn: 4 },
  });
  expect(Object.values(body.secrets ?? {}).every((secret) => secret === null)).toBe(true);
});
