import { expect, test } from 'vitest';
import type { MessageRule } from '../../../api/types';
import { changesOf, newRuleBody, ruleFields } from './fields';

const rule = (change: Partial<MessageRule>): MessageRule => ({
  id: 'x',
  template: 'appointment_reminder',
  purpose: 'service',
  anchor: 'start',
  offsetMinutes: -1440,
  onStatus: 'confirmed',
  channel: 'auto',
  isActive: true,
  isUrgent: false,
  undoSeconds: 0,
  onlyServiceId: null,
  isDefault: true,
  version: 1,
  ...change,
});

test('a reminder is shown and sent as so long before', () => {
  const fields = ruleFields(rule({ offsetMinutes: -180 }));
  expect(fields).toMatchObject({ offsetMinutes: 3, unit: 'hours' });
  expect(changesOf({ ...fields, offsetMinutes: '2', unit: 'days' }, 'start')).toEqual({
    channel: 'auto',
    isUrgent: false,
    isActive: true,
    offsetMinutes: -2880,
    onlyServiceId: null,
  });
});

test('each kind of rule sends only what goes with it', () => {
  const told = ruleFields(rule({ template: 'appointment_moved', anchor: 'change', offsetMinutes: 0, undoSeconds: 30, onStatus: null }));
  expect(changesOf(told, 'change')).toEqual({ channel: 'auto', isUrgent: false, isActive: true, offsetMinutes: 0, undoSeconds: 30 });
  const birthday = ruleFields(rule({ template: 'birthday', anchor: 'birthday', offsetMinutes: 600, onStatus: null }));
  expect(birthday.time).toBe('10:00');
  expect(changesOf({ ...birthday, time: '8:30' }, 'birthday')).toMatchObject({ offsetMinutes: 510 });
  expect(changesOf(birthday, 'birthday')).not.toHaveProperty('onlyServiceId');
});

test('a new request for a review counts from the end of the visits of one service', () => {
  const fields = { ...ruleFields(), template: 'review_request', offsetMinutes: 3, unit: 'hours', onlyServiceId: 's' } as const;
  expect(newRuleBody(fields)).toEqual({
    template: 'review_request',
    offsetMinutes: 180,
    channel: 'auto',
    isUrgent: false,
    isActive: true,
    onStatus: 'completed',
    onlyServiceId: 's',
  });
});
