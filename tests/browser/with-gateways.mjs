#!/usr/bin/env node
/**
 * Runs one command with a simulated payment gateway of each kind: with-gateways.mjs BINARY COMMAND [ARGUMENT…]
 *
 * ChatGrow finds them in CARDCOM_BASE_URL, GROW_BASE_URL and TRANZILA_BASE_URL; the command finds in GATEWAYS, as JSON by
 * name, what an account at each is made of. All are gone when the command ends.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

const [binary, command, ...commandArguments] = process.argv.slice(2);
if (!binary || !command) {
  console.error('usage: with-gateways.mjs BINARY COMMAND [ARGUMENT…]');
  process.exit(2);
}

const names = ['cardcom', 'grow', 'tranzila'];
const gateways = names.map((name) => spawn(binary, ['simulate-gateway', name], { stdio: ['ignore', 'pipe', 'inherit'] }));
const told = await Promise.all(
  gateways.map(async (gateway) => {
    const [line] = await once(createInterface({ input: gateway.stdout }), 'line');
    return JSON.parse(line);
  }),
);
const byName = (of) => Object.fromEntries(names.map((name, at) => [name, of(told[at])]));
const addresses = Object.fromEntries(names.map((name, at) => [`${name.toUpperCase()}_BASE_URL`, told[at].baseUrl]));

const child = spawn(command, commandArguments, {
  stdio: 'inherit',
  env: { ...process.env, ...addresses, GATEWAYS: JSON.stringify(byName(({ account }) => account)) },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const status = await new Promise((resolve) => {
  child.on('error', (error) => {
    console.error(error.message);
    resolve(127);
  });
  child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
});
for (const gateway of gateways) gateway.kill('SIGTERM');
process.exit(status);
