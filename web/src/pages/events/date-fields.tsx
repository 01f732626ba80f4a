/** When an event takes place: on dates of their own, or by a rule. */
import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DateInput } from '../../app/date-input';
import { Icon } from '../../app/icons';
import { type Translate, useI18n } from '../../app/i18n';
import { TimeInput } from '../../app/time-input';
import { parseClock } from '../../time/zone';
import styles from './events.module.css';
import { type DateRow, type DatesForm, MAX_DATES, newDate, nextDate, RECURRENCES, startingOn } from './fields';

/** Checks for the fields of a date, where they are shown. */
export function dateFaults<T = unknown>(t: Translate, isShown: (values: T) => boolean = () => true) {
  const time = (text: string, values: T) => (isShown(values) && parseClock(text) === null ? t('field-time-invalid') : null);
  return { startsAt: time, endsAt: time };
}

/** `path` says where in the form the row is: "dates.0." or "repeat.", '' for the form itself. */
interface RowProps<T> {
  form: UseFormReturnType<T>;
  path: string;
  row: DateRow;
}

export function DateRowFields<T>({ form, path, row }: RowProps<T>) {
  const { t } = useI18n();
  const set = (values: Partial<DateRow>) => {
    for (const [name, value] of Object.entries(values)) form.setFieldValue(`${path}${name}`, value as never);
  };
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <DateInput
          label={t('event-starts-on')}
          value={row.startsOn}
          onChange={(day) => set(startingOn(row, day))}
          error={form.errors[`${path}startsOn`]}
          data-path={`${path}startsOn`}
        />
        <TimeInput label={t('event-starts-at')} required {...form.getInputProps(`${path}startsAt`)} value={row.startsAt} />
      </Group>
      <Group grow align="flex-start">
        <DateInput
          label={t('event-ends-on')}
          value={row.endsOn}
          onChange={(day) => set({ endsOn: day })}
          error={form.errors[`${path}endsOn`]}
          data-path={`${path}endsOn`}
        />
        <TimeInput label={t('event-ends-at')} required {...form.getInputProps(`${path}endsAt`)} value={row.endsAt} />
      </Group>
      <NumberInput
        label={t('event-date-capacity')}
        description={t('event-date-capacity-hint')}
        dir="ltr"
        min={1}
        allowDecimal={false}
        {...form.getInputProps(`${path}capacity`)}
      />
    </Stack>
  );
}

export function DatesFields<T extends DatesForm>({ form, today }: { form: UseFormReturnType<T>; today: string }) {
  const { t, plain } = useI18n();
  const { recurs, dates, repeat } = form.getValues();
  const last = dates.at(-1);
  return (
    <Stack gap="sm">
      <Select
        label={t('repeat-label')}
        data={RECURRENCES.map((value) => ({ value, label: t(`event-recurs-${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('recurs')}
      />
      {recurs === 'once' ? (
        <>
          {dates.map((row, index) => (
            <fieldset key={index} className={styles.box} aria-label={plain('event-date-number', { number: index + 1 })}>
              <Stack gap="sm">
                {dates.length > 1 && (
                  <Group justify="space-between">
                    <Text size="sm" fw={600}>
                      {t('event-date-number', { number: index + 1 })}
                    </Text>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={plain('event-date-remove', { number: index + 1 })}
                      onClick={() => form.removeListItem('dates', index)}
                    >
                      <Icon name="trash" size={18} />
                    </ActionIcon>
                  </Group>
                )}
                <DateRowFields form={form} path={`dates.${index}.`} row={row} />
              </Stack>
            </fieldset>
          ))}
          {form.errors.dates && (
            <Text size="xs" c="var(--mantine-color-error)" role="alert">
              {form.errors.dates}
            </Text>
          )}
          <Group>
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => form.insertListItem('dates', (last ? nextDate(last) : newDate(today)) as never)}
            >
              {t('event-date-further')}
            </Button>
          </Group>
        </>
      ) : (
        <div className={styles.box}>
          <Stack gap="sm">
            <DateRowFields form={form} path="repeat." row={repeat} />
            <NumberInput
              label={t('event-recurs-count')}
              dir="ltr"
              min={1}
              max={MAX_DATES}
              allowDecimal={false}
              required
              {...form.getInputProps('repeat.rule')}
            />
          </Stack>
        </div>
      )}
    </Stack>
  );
}
