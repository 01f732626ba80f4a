import { describe, expect, test } from 'vitest';
import { kindOf } from './answer';

const BASE = 'https://example.com/app/';
const get = (url: string, mode = 'cors') => kindOf({ method: 'GET', mode, url: `https://example.com${url}` }, BASE);

describe('the service worker', () => {
  test('never answers for the API, whoever asks', () => {
    for (const path of ['/api/auth/me', '/api/appointments?from=x', '/api/invoices/1/pdf', '/api/live']) {
      expect(get(path)).toBeNull();
      expect(get(path, 'navigate')).toBeNull();
    }
  });

  test('answers for pages and files of the app', () => {
    expect(get('/app/', 'navigate')).toBe('page');
    expect(get('/app/customers?search=dana', 'navigate')).toBe('page');
    expect(get('/app/assets/index-abc.js')).toBe('file');
  });

  test('leaves guests’ pages, other sites, writes, and files that may change to the network', () => {
    expect(get('/b/salon', 'navigate')).toBeNull();
    expect(get('/app/sw.js')).toBeNull();
    expect(get('/app/manifest.webmanifest')).toBeNull();
    expect(kindOf({ method: 'POST', mode: 'cors', url: 'https://example.com/app/assets/x.js' }, BASE)).toBeNull();
    expect(kindOf({ method: 'GET', mode: 'navigate', url: 'https://other.example/app/' }, BASE)).toBeNull();
  });
});
