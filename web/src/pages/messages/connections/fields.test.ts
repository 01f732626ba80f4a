import { describe, expect, test } from 'vitest';
import { connectionBody, fieldsOf, kindOf, limitsBody, settingsBody } from './fields';

describe('the settings of a connection', () => {
  test('only those of its kind are sent, and empty ones are none', () => {
    const fields = fieldsOf(undefined, 'ILS');
    const settings = { ...fields.settings, host: ' smtp.example.com ', port: '', from: 'dana@example.com', accountSid: 'AC1' };
    const none = { host: null, port: null, security: null, user: null, accountSid: null, messagingServiceSid: null, phoneNumberId: null, templates: {} };
    const from = 'dana@example.com';
    expect(settingsBody('email-smtp', settings)).toEqual({ ...none, host: 'smtp.example.com', security: 'starttls', from });
    expect(settingsBody('email-sendgrid', settings)).toEqual({ ...none, from });
    expect(settingsBody('sms-twilio', settings)).toEqual({ ...none, accountSid: 'AC1', from });
  });

  test('approved templates belong to WhatsApp, by the name of our message', () => {
    const { settings } = fieldsOf(undefined, 'ILS');
    const rows = [{ message: 'appointment_reminder', name: 'reminder_1', language: 'he', variables: ['customer', 'when'] }];
    const sent = settingsBody('whatsapp-cloud', { ...settings, phoneNumberId: '123', templates: rows });
    expect(sent).toMatchObject({
      phoneNumberId: '123',
      templates: { appointment_reminder: { name: 'reminder_1', language: 'he', variables: ['customer', 'when'] } },
    });
    expect(settingsBody('sms-twilio', { ...settings, templates: rows }).templates).toEqual({});
  });
});

test('a secret left empty is not sent, so that the one that is kept stays', () => {
  const fields = { ...fieldsOf(undefined, 'ILS'), name: 'Mail' };
  fields.secrets.password = ' with spaces ';
  expect(connectionBody(fields, 'ILS').secrets).toMatchObject({ password: ' with spaces ', apiKey: null, authToken: null });
});

test('limits left empty do not bind, and money is in minor units', () => {
  const { limits } = fieldsOf(undefined, 'ILS');
  expect(limitsBody({ ...limits, perMinute: '60', monthCost: 12.5 }, 'ILS')).toEqual({
    perMinute: 60,
    dayMessages: null,
    monthMessages: null,
    dayCost: null,
    monthCost: { amount: 1250, currency: 'ILS' },
  });
});

test('Twilio carries two channels, so the kind tells them apart', () => {
  expect(kindOf({ channel: 'whatsapp', provider: 'twilio' })).toBe('whatsapp-twilio');
  expect(kindOf({ channel: 'sms', provider: 'twilio' })).toBe('sms-twilio');
});
