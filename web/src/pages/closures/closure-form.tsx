import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { api, take } from '../../api/client';
import type { Closure } from '../../api/types';
import { DateInput } from '../../app/date-input';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { TimeInput } from '../../app/time-input';
import { useNow } from '../../calendar/use-now';
import { addDays, parseClock, wallTimeOf } from '../../time/zone';
import { useClosuresChanged } from './closures';
import { fieldsOf, timesOf } from './times';

/** A closure: new when `closure` is absent. */
export function ClosureForm({ closure, onClose }: { closure?: Closure; onClose: () => void }) {
  const { t } = useI18n();
  const { zone } = useBusiness();
  const required = useRequired();
  const changed = useClosuresChanged();
  const tomorrow = addDays(wallTimeOf(useNow(), zone).date, 1);
  const time = (text: string) => (parseClock(text) === null ? t('field-time-invalid') : null);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        // Of what the fields show: changes that come while one types must not be overwritten.
        version: closure?.version,
        name: closure?.name ?? '',
        ...fieldsOf(closure, tomorrow, zone),
      },
      validate: { name: required, startTime: time, endTime: time },
    },
    async ({ version, name, ...fields }) => {
      const body = { name, ...timesOf(fields, zone) };
      await take(
        closure && version !== undefined
          ? api.PUT('/api/closures/{id}', { params: { path: { id: closure.id } }, body: { ...body, version } })
          : api.POST('/api/closures', { body }),
      );
      await changed();
      onClose();
    },
  );
  const values = form.getValues();
  return (
    <Dialog onClose={onClose} title={t(closure ? 'closure-edit' : 'closure-add')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('closure-name')} required data-autofocus {...form.getInputProps('name')} />
          <Group grow align="flex-start">
            <DateInput
              label={t('closure-first')}
              value={values.startsAt}
              onChange={(date) => form.setFieldValue('startsAt', date)}
              error={form.errors.startsAt}
            />
            <TimeInput
              label={t('closure-from-time')}
              value={values.startTime}
              onChange={(text) => form.setFieldValue('startTime', text)}
              error={form.errors.startTime}
            />
          </Group>
          <Group grow align="flex-start">
            <DateInput
              label={t('closure-last')}
              value={values.endsAt}
              onChange={(date) => form.setFieldValue('endsAt', date)}
              error={form.errors.endsAt}
            />
            <TimeInput
              label={t('closure-to-time')}
              value={values.endTime}
              onChange={(text) => form.setFieldValue('endTime', text)}
              error={form.errors.endTime}
            />
          </Group>
          <Text size="sm" c="dimmed">
            {t('closure-hint')}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action-cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('action-save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
