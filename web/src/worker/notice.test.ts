import { describe, expect, test } from 'vitest';
import { noticeOf, pageOf } from './notice';

const BASE = 'https://example.com/app/';
const message = { title: 'תור חדש', body: 'נועה, 09:00', tag: 'a:1', url: '/app/calendar?visit=1', lang: 'he', dir: 'rtl' };

describe('a push message', () => {
  test('is shown in its language and direction, in the place of one with the same tag', () => {
    const { title, options } = noticeOf(JSON.stringify(message), BASE);
    expect(title).toBe('תור חדש');
    expect(options).toEqual({
      body: 'נועה, 09:00',
      tag: 'a:1',
      lang: 'he',
      dir: 'rtl',
      icon: 'https://example.com/app/icon-192.png',
      renotify: true,
      data: { url: '/app/calendar?visit=1' },
    });
  });

  test('that cannot be read is shown by the name of the app', () => {
    const texts = ['', 'nonsense', 'null', '[]', '{}', JSON.stringify({ ...message, dir: 'up' }), JSON.stringify({ ...message, tag: '' })];
    for (const text of texts) expect(noticeOf(text, BASE).title).toBe('ChatGrow');
  });

  test('leads to pages of the app only', () => {
    expect(pageOf({ url: '/app/calendar?visit=1' }, BASE)).toBe('https://example.com/app/calendar?visit=1');
    const others = ['https://other.example/app/', '//other.example/app/', '/b/salon', '/app/../b/salon', 'javascript:alert(1)', 'https://', 7, undefined];
    for (const url of others) expect(pageOf({ url }, BASE)).toBe(BASE);
    expect(pageOf(null, BASE)).toBe(BASE);
    expect(pageOf(undefined, BASE)).toBe(BASE);
  });
});
