/** What the mail server took (with-mail.mjs): real mails, read by a real parser. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { withoutMarks } from './words.ts';

export type Mail = ParsedMail;

const parsed = new Map<string, Mail>();

async function everything(): Promise<Mail[]> {
  const folder = process.env.MAIL_DIR ?? '';
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).toSorted();
  for (const name of names) {
    if (!parsed.has(name)) parsed.set(name, await simpleParser(await readFile(join(folder, name))));
  }
  return names.map((name) => parsed.get(name)).filter((mail) => mail !== undefined);
}

function recipients({ to }: Mail): string[] {
  const lists: AddressObject[] = to === undefined ? [] : [to].flat();
  return lists.flatMap(({ value }) => value.map(({ address }) => address ?? ''));
}

/** All mails that an address got so far whose subject contains `subject`, the oldest first. */
export async function mailsTo(address: string, subject = ''): Promise<Mail[]> {
  return (await everything()).filter((mail) => recipients(mail).includes(address) && withoutMarks(mail.subject ?? '').includes(subject));
}

/** The first such mail, once it has come. */
export async function mailTo(address: string, subject = ''): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(async () => (found = (await mailsTo(address, subject))[0])?.subject, { message: `a mail to ${address} about "${subject}"`, timeout: 20_000 })
    .toBeDefined();
  if (!found) throw new Error('unreachable: the poll has passed');
  return found;
}

/** The address behind the first link of a mail that contains `part`. */
export function linkIn(mail: Mail, part: string): string {
  const html = mail.html || '';
  const link = [...html.matchAll(/href="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&')).find((href) => href.includes(part));
  if (!link) throw new Error(`the mail "${mail.subject}" has no link with "${part}"`);
  return link;
}

/** The attachment of a media type. */
export function attachmentIn(mail: Mail, type: string): Buffer {
  const found = mail.attachments.find(({ contentType }) => contentType === type);
  if (!found) throw new Error(`the mail "${mail.subject}" carries no ${type}, only ${mail.attachments.map(({ contentType }) => contentType).join(', ') || 'nothing'}`);
  return found.content;
}
