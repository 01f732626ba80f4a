import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { MessageRule } from '../../../api/types';
import { ruleSentence, spanOf } from './sentence';

function say(locale: string) {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  bundle.addResource(new FluentResource(readFileSync(`../locales/${locale}/web.ftl`, 'utf8')));
  return (id: string, args?: Record<string, FluentVariable>) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, args) : id;
  };
}

const reminder = {
  template: 'appointment_reminder',
  anchor: 'start',
  offsetMinutes: -1440,
  channel: 'auto',
} as const satisfies Pick<MessageRule, 'template' | 'anchor' | 'offsetMinutes' | 'channel'>;

test('minutes are told in the largest unit that holds them whole', () => {
  expect(spanOf(1440)).toEqual({ unit: 'days', count: 1 });
  expect(spanOf(2880)).toEqual({ unit: 'days', count: 2 });
  expect(spanOf(120)).toEqual({ unit: 'hours', count: 2 });
  expect(spanOf(90)).toEqual({ unit: 'minutes', count: 90 });
  expect(spanOf(0)).toEqual({ unit: 'minutes', count: 0 });
});

test('a reminder is one sentence, with the channels in the order of the business', () => {
  const order = ['whatsapp', 'sms', 'email'] as const;
  expect(ruleSentence(reminder, order, say('en'))).toBe('1 day before the visit, by WhatsApp, else by SMS, else by e-mail');
  expect(ruleSentence(reminder, order, say('he'))).toBe('יום לפני התור, ב־WhatsApp, ואם אי אפשר ב־SMS, ואם אי אפשר בדוא״ל');
});

test('one channel alone is said to be alone', () => {
  const rule = { ...reminder, offsetMinutes: -120, channel: 'sms' } as const;
  expect(ruleSentence(rule, ['email'], say('en'))).toBe('2 hours before the visit, by SMS only');
  expect(ruleSentence(rule, ['email'], say('he'))).toBe('שעתיים לפני התור, ב־SMS בלבד');
});

test('what is counted from the end, from a birthday or from a change', () => {
  const how = { channel: 'email' } as const;
  const review = { template: 'review_request', anchor: 'end', ...how } as const;
  expect(ruleSentence({ ...review, offsetMinutes: 0 }, [], say('en'))).toBe('When the visit ends, by e-mail only');
  expect(ruleSentence({ ...review, offsetMinutes: 180 }, [], say('en'))).toBe('3 hours after the visit, by e-mail only');
  const birthday = { template: 'birthday', anchor: 'birthday', offsetMinutes: 540, ...how } as const;
  expect(ruleSentence(birthday, [], say('en'))).toBe('On the birthday at 09:00, by e-mail only');
  const booked = { template: 'appointment_confirmation', anchor: 'change', offsetMinutes: 0, ...how } as const;
  expect(ruleSentence(booked, [], say('en'))).toBe('When a visit is booked, by e-mail only');
});
