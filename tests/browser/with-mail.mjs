#!/usr/bin/env node
/**
 * Runs one command with a mail server of its own: with-mail.mjs COMMAND [ARGUMENT…]
 *
 * A real SMTP server on a free port of this machine takes every mail and puts it, as it came, into a folder:
 * 0001.eml, 0002.eml, … in the order of arrival. The command finds the folder in MAIL_DIR, and ChatGrow the
 * server in EMAIL_PROVIDER and SMTP_*. Both are gone when the command ends.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

const [command, ...commandArguments] = process.argv.slice(2);
if (!command) {
  console.error('usage: with-mail.mjs COMMAND [ARGUMENT…]');
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'chatgrow-mail-'));
let arrived = 0;

async function keep(stream) {
  const name = join(folder, `${String(++arrived).padStart(4, '0')}.eml`);
  await writeFile(`${name}.part`, await buffer(stream));
  // Whole, or not there: a reader never sees the half of a mail.
  await rename(`${name}.part`, name);
}

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData: (stream, _session, answer) => keep(stream).then(() => answer(), answer),
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const child = spawn(command, commandArguments, {
  stdio: 'inherit',
  env: {
    ...process.env,
    MAIL_DIR: folder,
    EMAIL_PROVIDER: 'smtp',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(server.server.address().port),
    SMTP_TLS: 'none',
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const status = await new Promise((resolve) => {
  child.on('error', (error) => {
    console.error(error.message);
    resolve(127);
  });
  child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
});

await new Promise((resolve) => server.close(resolve));
await rm(folder, { recursive: true, force: true });
process.exit(status);
