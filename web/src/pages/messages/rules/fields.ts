/** The form of a rule: what its fields hold, and what is sent of them. Pure. */
import type { paths } from '../../../api/schema';
import type { MessageRule } from '../../../api/types';
import { clockText, parseClock } from '../../../time/zone';
import { MINUTES, spanOf, type Unit } from './sentence';

type NewRule = paths['/api/message-rules']['post']['requestBody']['content']['application/json'];
type Changes = Omit<paths['/api/message-rules/{id}']['put']['requestBody']['content']['application/json'], 'version'>;

/** What a business may have further rules for, and what their time is counted from. */
export const REPEATABLE = { appointment_reminder: 'start', registration_reminder: 'start', review_request: 'end' } as const;
export type Repeatable = keyof typeof REPEATABLE;

/** An offer ends soon: it cannot wait for the morning. */
export const cannotWait = (template: MessageRule['template']) => template === 'waiting_offer' || template === 'registration_offered';

export interface RuleFields extends Record<string, unknown> {
  template: MessageRule['template'];
  /** How many of `unit`, before or after; named as the server names what it becomes. */
  offsetMinutes: number | string;
  unit: Unit;
  /** Of a birthday: "HH:MM". */
  time: string;
  channel: MessageRule['channel'];
  onStatus: 'confirmed' | 'completed';
  /** '' is every service. */
  onlyServiceId: string;
  isUrgent: boolean;
  undoSeconds: number | string;
  isActive: boolean;
}

/** What the fields begin with: those of `rule`, or of a new reminder two days before. */
export function ruleFields(rule?: MessageRule): RuleFields {
  const { unit, count } = spanOf(Math.abs(rule?.offsetMinutes ?? 2 * MINUTES.days));
  return {
    template: rule?.template ?? 'appointment_reminder',
    offsetMinutes: count,
    unit,
    time: clockText(rule?.anchor === 'birthday' ? rule.offsetMinutes : 540),
    channel: rule?.channel ?? 'auto',
    onStatus: rule?.onStatus ?? 'completed',
    onlyServiceId: rule?.onlyServiceId ?? '',
    isUrgent: rule?.isUrgent ?? false,
    undoSeconds: rule?.undoSeconds ?? 0,
    isActive: rule?.isActive ?? true,
  };
}

export const anchorOf = (rule: MessageRule | undefined, template: MessageRule['template']) =>
  rule ? rule.anchor : REPEATABLE[template as Repeatable];

export const isOfVisits = (template: MessageRule['template']) => template === 'appointment_reminder' || template === 'review_request';

/** Minutes from what the rule counts from: negative before it. */
function offset(fields: RuleFields, anchor: MessageRule['anchor']): number {
  if (anchor === 'birthday') return parseClock(fields.time) ?? 0;
  if (anchor !== 'start' && anchor !== 'end') return 0;
  const minutes = Number(fields.offsetMinutes) * MINUTES[fields.unit];
  return anchor === 'start' ? -minutes : minutes;
}

/** The fields that go with a rule that is counted from `anchor`. */
export function changesOf(fields: RuleFields, anchor: MessageRule['anchor']): Changes {
  const { template, channel, isUrgent, isActive } = fields;
  return {
    channel,
    isUrgent,
    isActive,
    offsetMinutes: offset(fields, anchor),
    ...(anchor === 'change' && { undoSeconds: Number(fields.undoSeconds) }),
    ...(anchor === 'end' && { onStatus: fields.onStatus }),
    ...(isOfVisits(template) && { onlyServiceId: fields.onlyServiceId || null }),
  };
}

export function newRuleBody(fields: RuleFields): NewRule {
  const { offsetMinutes = 0, undoSeconds: _none, ...changes } = changesOf(fields, anchorOf(undefined, fields.template));
  return { ...changes, template: fields.template, offsetMinutes: offsetMinutes ?? 0 };
}

/** A removed rule as it was, to be added again. */
export function againBody(rule: MessageRule): NewRule {
  const { template, offsetMinutes, channel, onStatus, isActive, isUrgent, onlyServiceId } = rule;
  return { template, offsetMinutes, channel, onStatus, isActive, isUrgent, onlyServiceId };
}
