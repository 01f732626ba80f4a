import { Button, Group, NumberInput, Select, Stack, Switch, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { servicesQuery } from '../../../api/queries';
import type { MessageRule } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { FormProblem, useApiForm } from '../../../app/form';
import { useT } from '../../../app/i18n';
import { TimeInput } from '../../../app/time-input';
import { parseClock } from '../../../time/zone';
import { anchorOf, cannotWait, changesOf, isOfVisits, newRuleBody, REPEATABLE, type RuleFields, ruleFields } from './fields';
import { RemoveRule } from './remove-rule';
import { UNITS } from './sentence';

const CHOICES = ['auto', 'email', 'sms', 'whatsapp'] as const;
const STATUSES = ['completed', 'confirmed'] as const;

/** A rule: a further reminder or request for a review when `rule` is absent. */
export function RuleForm({ rule, onClose }: { rule?: MessageRule; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { version: rule?.version, ...ruleFields(rule) },
      validate: {
        offsetMinutes: (typed) => (typed === '' ? t('field-required') : null),
        undoSeconds: (typed) => (typed === '' ? t('field-required') : null),
        time: (typed) => (parseClock(typed) === null ? t('field-time-invalid') : null),
      },
    },
    async ({ version, ...fields }) => {
      await take(
        rule && version !== undefined
          ? api.PUT('/api/message-rules/{id}', {
              params: { path: { id: rule.id } },
              body: { ...changesOf(fields, rule.anchor ?? null), version },
            })
          : api.POST('/api/message-rules', { body: newRuleBody(fields) }),
      );
      await client.invalidateQueries({ queryKey: ['rules', 'list'] });
      notifications.show({ message: t('saved') });
      onClose();
    },
  );
  const { template } = form.getValues();
  return (
    <Dialog onClose={onClose} title={rule ? t(`template-${rule.template}`) : t('rule-add')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          {!rule && (
            <Select
              label={t('rule-template')}
              data={Object.keys(REPEATABLE).map((value) => ({ value, label: t(`template-${value}`) }))}
              allowDeselect={false}
              data-autofocus
              {...form.getInputProps('template')}
            />
          )}
          <TimeFields form={form} rule={rule} />
          <Select
            label={t('rule-channel')}
            description={t('rule-channel-hint')}
            data={CHOICES.map((value) => ({ value, label: t(value === 'auto' ? 'rule-channel-auto' : `channel-${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('channel')}
          />
          {isOfVisits(template) && <ServiceField form={form} />}
          {!cannotWait(template) && (
            <Switch label={t('rule-urgent-label')} description={t('rule-urgent-hint')} {...form.getInputProps('isUrgent', { type: 'checkbox' })} />
          )}
          <Switch label={t('rule-active-label')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
          <Group justify="space-between">
            {rule && !rule.isDefault ? <RemoveRule rule={rule} onDone={onClose} /> : <span />}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('action-cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('action-save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

type Form = UseFormReturnType<{ version: number | undefined } & RuleFields>;

/** When it goes out, by what its time is counted from. */
function TimeFields({ form, rule }: { form: Form; rule?: MessageRule }) {
  const t = useT();
  const { template, time } = form.getValues();
  const anchor = anchorOf(rule, template);
  if (anchor === 'birthday') return <TimeInput label={t('rule-time')} required {...form.getInputProps('time')} value={time} />;
  if (anchor !== 'start' && anchor !== 'end') {
    return (
      <>
        <Text size="sm">{t(`rule-when-${template}`)}</Text>
        <NumberInput
          label={t('rule-undo-label')}
          description={t('rule-undo-hint')}
          dir="ltr"
          min={0}
          max={600}
          step={10}
          allowDecimal={false}
          {...form.getInputProps('undoSeconds')}
        />
      </>
    );
  }
  return (
    <>
      <Group grow align="flex-end">
        <NumberInput
          label={t(anchor === 'start' ? 'rule-before' : 'rule-after')}
          dir="ltr"
          min={0}
          allowDecimal={false}
          required
          {...form.getInputProps('offsetMinutes')}
        />
        <Select
          label={t('rule-unit')}
          data={UNITS.map((value) => ({ value, label: t(`unit-${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('unit')}
        />
      </Group>
      {anchor === 'end' && (
        <Select
          label={t('rule-visits')}
          data={STATUSES.map((value) => ({ value, label: t(`rule-visits-${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('onStatus')}
        />
      )}
    </>
  );
}

function ServiceField({ form }: { form: Form }) {
  const t = useT();
  const services = useQuery(servicesQuery);
  return (
    <Select
      label={t('field-service')}
      data={[{ value: '', label: t('rule-every-service') }, ...(services.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      allowDeselect={false}
      {...form.getInputProps('onlyServiceId')}
    />
  );
}
