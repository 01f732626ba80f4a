/** The form of a connection: its fields, and what is sent of them. Pure. */
import type { paths } from '../../../api/schema';
import type { Channel, Connection, Money } from '../../../api/types';
import { minorUnits, moneyOf } from '../../../time/format';

type NewConnection = paths['/api/connections']['post']['requestBody']['content']['application/json'];
type Settings = NonNullable<NewConnection['settings']>;
type Secrets = NonNullable<NewConnection['secrets']>;
type TextSetting = Exclude<keyof Settings, 'port' | 'security' | 'templates'>;

/** Who carries what. */
export const KINDS = ['email-smtp', 'email-sendgrid', 'sms-twilio', 'whatsapp-cloud', 'whatsapp-twilio'] as const;
export type Kind = (typeof KINDS)[number];

const SETTINGS: Record<Kind, readonly (keyof Settings)[]> = {
  'email-smtp': ['host', 'port', 'security', 'user', 'from'],
  'email-sendgrid': ['from'],
  'sms-twilio': ['accountSid', 'messagingServiceSid', 'from'],
  'whatsapp-twilio': ['accountSid', 'messagingServiceSid', 'from', 'templates'],
  'whatsapp-cloud': ['phoneNumberId', 'from', 'templates'],
};
const SECRETS: Record<Kind, readonly (keyof Secrets)[]> = {
  'email-smtp': ['password'],
  'email-sendgrid': ['apiKey', 'webhookKey'],
  'sms-twilio': ['authToken'],
  'whatsapp-twilio': ['authToken'],
  'whatsapp-cloud': ['accessToken', 'appSecret', 'verifyToken'],
};
/** Without which a carrier cannot be used at all. */
const NEEDED = new Set<keyof Secrets>(['apiKey', 'authToken', 'accessToken', 'appSecret', 'verifyToken']);

export const secretsOf = (kind: Kind) => SECRETS[kind].map((name) => ({ name, needed: NEEDED.has(name) }));
export const carries = (kind: Kind, setting: keyof Settings) => SETTINGS[kind].includes(setting);

export function kindOf({ channel, provider }: Pick<Connection, 'channel' | 'provider'>): Kind {
  return `${channel}-${provider}` as Kind;
}

function partsOf(kind: Kind): { channel: Channel; provider: Connection['provider'] } {
  const [channel, provider] = kind.split('-') as [Channel, Connection['provider']];
  return { channel, provider };
}

/** A number as a field holds it: '' is none. */
type Typed = number | string;

/** An approved template of WhatsApp that stands for one of our messages. */
export interface TemplateRow {
  message: string;
  name: string;
  language: string;
  variables: string[];
}

export interface ConnectionFields extends Record<string, unknown> {
  kind: Kind;
  name: string;
  isActive: boolean;
  settings: {
    host: string;
    port: Typed;
    security: NonNullable<Settings['security']>;
    user: string;
    from: string;
    accountSid: string;
    messagingServiceSid: string;
    phoneNumberId: string;
    templates: TemplateRow[];
  };
  secrets: Record<keyof Secrets, string>;
  partPrice: Typed;
  limits: { perMinute: Typed; dayMessages: Typed; monthMessages: Typed; dayCost: Typed; monthCost: Typed };
}

const NONE_TYPED: Secrets = {
  password: null,
  apiKey: null,
  webhookKey: null,
  authToken: null,
  accessToken: null,
  appSecret: null,
  verifyToken: null,
};
const NO_SECRETS = { password: '', apiKey: '', webhookKey: '', authToken: '', accessToken: '', appSecret: '', verifyToken: '' };

/** What the fields begin with: those of `connection`, or of a new one. */
export function fieldsOf(connection: Connection | undefined, currency: Money['currency']): ConnectionFields {
  const { settings, limits, partPrice } = connection ?? {};
  const money = (value?: Money | null): Typed => (value ? value.amount / minorUnits(currency) : '');
  return {
    kind: connection ? kindOf(connection) : 'email-smtp',
    name: connection?.name ?? '',
    isActive: connection?.isActive ?? true,
    settings: {
      host: settings?.host ?? '',
      port: settings?.port ?? '',
      security: settings?.security ?? 'starttls',
      user: settings?.user ?? '',
      from: settings?.from ?? '',
      accountSid: settings?.accountSid ?? '',
      messagingServiceSid: settings?.messagingServiceSid ?? '',
      phoneNumberId: settings?.phoneNumberId ?? '',
      templates: Object.entries(settings?.templates ?? {}).map(([message, { name, language, variables = [] }]) => ({
        message,
        name,
        language,
        variables,
      })),
    },
    secrets: { ...NO_SECRETS },
    partPrice: partPrice?.amount ? money(partPrice) : '',
    limits: {
      perMinute: limits?.perMinute ?? '',
      dayMessages: limits?.dayMessages ?? '',
      monthMessages: limits?.monthMessages ?? '',
      dayCost: money(limits?.dayCost),
      monthCost: money(limits?.monthCost),
    },
  };
}

/** The settings that count for `kind`; the others are none. */
export function settingsBody(kind: Kind, fields: ConnectionFields['settings']): Settings {
  const text = (name: TextSetting) => (carries(kind, name) && fields[name].trim()) || null;
  return {
    host: text('host'),
    port: carries(kind, 'port') ? count(fields.port) : null,
    security: carries(kind, 'security') ? fields.security : null,
    user: text('user'),
    from: text('from'),
    accountSid: text('accountSid'),
    messagingServiceSid: text('messagingServiceSid'),
    phoneNumberId: text('phoneNumberId'),
    templates: carries(kind, 'templates') ? templatesBody(fields.templates) : {},
  };
}

function templatesBody(rows: TemplateRow[]): Settings['templates'] {
  return Object.fromEntries(
    rows.map(({ message, name, language, variables }) => [message, { name: name.trim(), language: language.trim(), variables }]),
  );
}

/** What was typed into secret fields of `kind`; an empty one leaves what is kept. */
export function secretsBody(kind: Kind, fields: ConnectionFields['secrets']): Secrets {
  const typed = SECRETS[kind].filter((name) => fields[name] !== '').map((name) => [name, fields[name]]);
  return { ...NONE_TYPED, ...Object.fromEntries(typed) };
}

const count = (typed: Typed) => (typed === '' ? null : Number(typed));

export function limitsBody(fields: ConnectionFields['limits'], currency: Money['currency']): NonNullable<NewConnection['limits']> {
  return {
    perMinute: count(fields.perMinute),
    dayMessages: count(fields.dayMessages),
    monthMessages: count(fields.monthMessages),
    dayCost: moneyOf(fields.dayCost, currency),
    monthCost: moneyOf(fields.monthCost, currency),
  };
}

/** A new connection as it is sent. */
export function connectionBody(fields: ConnectionFields, currency: Money['currency']): NewConnection {
  return {
    ...partsOf(fields.kind),
    name: fields.name,
    isActive: fields.isActive,
    settings: settingsBody(fields.kind, fields.settings),
    secrets: secretsBody(fields.kind, fields.secrets),
    partPrice: moneyOf(fields.partPrice, currency) ?? { amount: 0, currency },
    limits: limitsBody(fields.limits, currency),
  };
}
