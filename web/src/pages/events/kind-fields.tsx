/** Kinds of ticket: what they cost, how many there are, when and to whom they are sold. */
import { ActionIcon, Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DateInput } from '../../app/date-input';
import { Fold } from '../../app/fold';
import { Icon } from '../../app/icons';
import { type Translate, useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { TimeInput } from '../../app/time-input';
import { parseClock } from '../../time/zone';
import styles from './events.module.css';
import { type KindRow, newKind } from './fields';

/** The most kinds of one event. */
const MAX = 30;

/** Checks for the fields of a kind. */
export function kindFaults(t: Translate) {
  const time = (text: string) => (parseClock(text) === null ? t('field-time-invalid') : null);
  return { name: (name: string) => (name.trim() === '' ? t('field-required') : null), sellsFrom: time, sellsUntil: time };
}

/** `path` says where in the form the row is: "ticketKinds.0.", '' for the form itself. */
export function KindRowFields<T>({ form, path, row }: { form: UseFormReturnType<T>; path: string; row: KindRow }) {
  const { t } = useI18n();
  const { currency } = useBusiness();
  const set = (name: keyof KindRow, value: string) => form.setFieldValue(`${path}${name}`, value as never);
  const folded = ['quota', 'code', 'sellsFrom', 'sellsUntil'];
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <TextInput label={t('kind-name')} maxLength={120} required {...form.getInputProps(`${path}name`)} />
        <NumberInput
          label={t('field-price', { currency })}
          description={t('kind-price-hint')}
          dir="ltr"
          min={0}
          decimalScale={2}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps(`${path}price`)}
        />
      </Group>
      <Fold title={t('kind-more')} faulty={folded.some((name) => form.errors[`${path}${name}`])}>
        <Stack gap="sm">
          <Group grow align="flex-start">
            <NumberInput
              label={t('kind-quota')}
              description={t('rules-no-limit')}
              dir="ltr"
              min={1}
              allowDecimal={false}
              {...form.getInputProps(`${path}quota`)}
            />
            <TextInput label={t('kind-code')} description={t('kind-code-hint')} maxLength={40} {...form.getInputProps(`${path}code`)} />
          </Group>
          <Group grow align="flex-start">
            <DateInput label={t('kind-from-day')} value={row.fromDay} onChange={(day) => set('fromDay', day)} clearable />
            <TimeInput label={t('kind-from-time')} disabled={row.fromDay === ''} {...form.getInputProps(`${path}sellsFrom`)} value={row.sellsFrom} />
          </Group>
          <Group grow align="flex-start">
            <DateInput label={t('kind-until-day')} value={row.untilDay} onChange={(day) => set('untilDay', day)} clearable />
            <TimeInput label={t('kind-until-time')} disabled={row.untilDay === ''} {...form.getInputProps(`${path}sellsUntil`)} value={row.sellsUntil} />
          </Group>
        </Stack>
      </Fold>
    </Stack>
  );
}

export function KindsFields<T extends { ticketKinds: KindRow[] }>({ form }: { form: UseFormReturnType<T> }) {
  const { t, plain } = useI18n();
  const { ticketKinds } = form.getValues();
  return (
    <Stack gap="sm">
      {ticketKinds.map((row, index) => (
        <fieldset key={index} className={styles.box} aria-label={plain('kind-number', { number: index + 1 })}>
          {ticketKinds.length > 1 && (
            <Group justify="flex-end">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={plain('kind-remove', { number: index + 1 })}
                onClick={() => form.removeListItem('ticketKinds', index)}
              >
                <Icon name="trash" size={18} />
              </ActionIcon>
            </Group>
          )}
          <KindRowFields form={form} path={`ticketKinds.${index}.`} row={row} />
        </fieldset>
      ))}
      {ticketKinds.length < MAX && (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => form.insertListItem('ticketKinds', newKind('') as never)}
          >
            {t('kind-add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
