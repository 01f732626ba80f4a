/** The form of an account at a gateway: its fields, and what is sent of them. Pure. */
import type { paths } from '../../../api/schema';
import type { GatewayAccount } from '../../../api/types';

type NewAccount = paths['/api/gateway-accounts']['post']['requestBody']['content']['application/json'];
type Change = paths['/api/gateway-accounts/{id}']['put']['requestBody']['content']['application/json'];
type Secrets = NewAccount['secrets'];
type Settings = NonNullable<NewAccount['settings']>;
export type Provider = GatewayAccount['provider'];
export type Way = NonNullable<Settings['ways']>[number];

export const PROVIDERS: Provider[] = ['cardcom', 'grow', 'tranzila'];
export const WAYS: Way[] = ['card', 'bit', 'apple_pay', 'google_pay'];

/** Those with `true` are needed. */
const SECRETS: Record<Provider, readonly (readonly [name: keyof Secrets, needed: boolean])[]> = {
  cardcom: [
    ['apiName', true],
    ['apiPassword', true],
  ],
  grow: [
    ['userId', true],
    ['pageCode', true],
    ['bitPageCode', false],
    ['apiKey', false],
  ],
  tranzila: [
    ['appKey', true],
    ['secret', true],
  ],
};

export const secretsOf = (provider: Provider) => SECRETS[provider].map(([name, needed]) => ({ name, needed }));
/** At Grow the business is told by its secrets. */
export const hasTerminal = (provider: Provider) => provider !== 'grow';

export interface AccountFields extends Record<string, unknown> {
  provider: Provider;
  name: string;
  terminal: string;
  isActive: boolean;
  settings: {
    ways: Way[];
    tokenTerminal: string;
    makesTokens: boolean;
    referenceField: string;
    referenceColumn: number | string;
  };
  secrets: Record<keyof Secrets, string>;
}

const NO_SECRETS: AccountFields['secrets'] = {
  apiKey: '',
  apiName: '',
  apiPassword: '',
  appKey: '',
  bitPageCode: '',
  pageCode: '',
  secret: '',
  userId: '',
};

/** What the fields begin with: those of `account`, or of a new one. */
export function fieldsOf(account?: GatewayAccount): AccountFields {
  const settings = account?.settings;
  return {
    provider: account?.provider ?? 'cardcom',
    name: account?.name ?? '',
    terminal: account?.terminal ?? '',
    isActive: account?.isActive ?? true,
    settings: {
      ways: settings?.ways?.length ? settings.ways : ['card'],
      tokenTerminal: settings?.tokenTerminal ?? '',
      makesTokens: settings?.makesTokens ?? true,
      referenceField: settings?.referenceField ?? '',
      referenceColumn: settings?.referenceColumn ?? '',
    },
    secrets: { ...NO_SECRETS },
  };
}

const NO_SETTINGS: Settings = { ways: [], tokenTerminal: null, makesTokens: null, referenceField: null, referenceColumn: null };
const NONE_TYPED: Secrets = {
  apiKey: null,
  apiName: null,
  apiPassword: null,
  appKey: null,
  bitPageCode: null,
  pageCode: null,
  secret: null,
  userId: null,
};

/** Those that count for the provider. */
function settingsBody(provider: Provider, fields: AccountFields['settings']): Settings {
  if (provider !== 'tranzila') return { ...NO_SETTINGS, ways: fields.ways };
  return {
    ways: fields.ways,
    tokenTerminal: fields.tokenTerminal.trim() || null,
    makesTokens: fields.makesTokens,
    referenceField: fields.referenceField.trim() || null,
    referenceColumn: fields.referenceColumn === '' ? null : Number(fields.referenceColumn),
  };
}

/** What was typed; what was not leaves what is kept. */
function secretsBody(provider: Provider, fields: AccountFields['secrets']): Secrets {
  const typed = SECRETS[provider].flatMap(([name]) => (fields[name].trim() === '' ? [] : [[name, fields[name].trim()] as const]));
  return { ...NONE_TYPED, ...Object.fromEntries(typed) };
}

export function newBody({ provider, name, terminal, isActive, settings, secrets }: AccountFields): NewAccount {
  return {
    provider,
    name,
    terminal: hasTerminal(provider) ? terminal : null,
    isActive,
    settings: settingsBody(provider, settings),
    secrets: secretsBody(provider, secrets),
  };
}

export function changeBody({ provider, name, isActive, settings, secrets }: AccountFields, version: number): Change {
  return { version, name, isActive, settings: settingsBody(provider, settings), secrets: secretsBody(provider, secrets) };
}
