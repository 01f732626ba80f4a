/** A rule as one sentence: when, and how. Pure. */
import type { Channel, MessageRule } from '../../../api/types';
import type { Translate } from '../../../app/i18n';
import { clockText } from '../../../time/zone';

export const UNITS = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof UNITS)[number];

export const MINUTES: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 };

/** Minutes in the largest unit that holds them whole: 1440 is a day, 90 are minutes. */
export function spanOf(minutes: number): { unit: Unit; count: number } {
  const unit = minutes === 0 ? 'minutes' : (UNITS.findLast((name) => minutes % MINUTES[name] === 0) ?? 'minutes');
  return { unit, count: minutes / MINUTES[unit] };
}

type Timed = Pick<MessageRule, 'template' | 'anchor' | 'offsetMinutes'>;

/** "A day before a visit". */
export function whenText({ template, anchor, offsetMinutes }: Timed, t: Translate): string {
  if (anchor === 'birthday') return t('rule-on-birthday', { time: clockText(offsetMinutes) });
  if (anchor !== 'start' && anchor !== 'end') return t(`rule-when-${template}`);
  const { unit, count } = spanOf(Math.abs(offsetMinutes));
  const span = t(`span-${unit}`, { count });
  if (anchor === 'end') return offsetMinutes === 0 ? t('rule-at-end') : t('rule-after-visit', { span });
  return t(template === 'registration_reminder' ? 'rule-before-event' : 'rule-before-visit', { span });
}

/** "by WhatsApp, else by SMS": `order` is that of the business. */
export function howText(channel: MessageRule['channel'], order: readonly Channel[], t: Translate): string {
  if (channel !== 'auto') return t(`rule-only-${channel}`);
  return order.map((name, place) => (place === 0 ? t(`rule-by-${name}`) : t(`rule-else-${name}`))).join(', ');
}

export function ruleSentence(rule: Timed & Pick<MessageRule, 'channel'>, order: readonly Channel[], t: Translate): string {
  return t('rule-sentence', { when: whenText(rule, t), how: howText(rule.channel, order, t) });
}
