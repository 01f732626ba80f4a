/** Connections and texts that come in, as carriers would have it. */
import { createHmac } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Desk } from './business.ts';

export interface Connection {
  id: string;
  name: string;
  callbackUrl: string;
  version: number;
}

const TOKEN = 'token-of-the-tests';
const ACCOUNT = `AC${'a'.repeat(32)}`;
export const OUR_NUMBER = '+972521234567';

/** An account at Twilio that sends SMS. Nothing is sent by it while nobody is written to by SMS. */
export function twilio(desk: Desk, name: string, more: object = {}): Promise<Connection> {
  const settings = { accountSid: ACCOUNT, from: OUR_NUMBER };
  return desk.post<Connection>('/api/connections', { channel: 'sms', provider: 'twilio', name, settings, secrets: { authToken: TOKEN }, ...more });
}

/** A number of WhatsApp at Meta. */
export function cloud(desk: Desk, name: string): Promise<Connection> {
  const settings = { phoneNumberId: '1234567890', from: OUR_NUMBER };
  const secrets = { accessToken: 'a', appSecret: 'b', verifyToken: 'c' };
  return desk.post<Connection>('/api/connections', { channel: 'whatsapp', provider: 'cloud', name, settings, secrets });
}

/** A text that somebody sends to the number of `connection`, signed as Twilio signs it. */
export async function textFrom(sender: string, body: string, connection: Connection): Promise<void> {
  const id = `SM${createHmac('sha256', TOKEN).update(`${sender}${body}`).digest('hex').slice(0, 32)}`;
  const form: Record<string, string> = { MessageSid: id, AccountSid: ACCOUNT, From: sender, To: OUR_NUMBER, Body: body, NumMedia: '0' };
  const signed = connection.callbackUrl + Object.keys(form).toSorted().map((name) => name + form[name]).join('');
  const signature = createHmac('sha1', TOKEN).update(signed).digest('base64');
  const answer = await fetch(connection.callbackUrl, { method: 'POST', body: new URLSearchParams(form), headers: { 'X-Twilio-Signature': signature } });
  expect(answer.ok, `the text was taken: ${answer.status}`).toBe(true);
}
