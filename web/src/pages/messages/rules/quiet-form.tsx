/** When customers are left in peace, and where they say what they think. */
import { Button, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { messageSettingsQuery } from '../../../api/message-queries';
import type { MessageSettings } from '../../../api/types';
import { FormProblem, useApiForm } from '../../../app/form';
import { useT } from '../../../app/i18n';
import { useMay } from '../../../app/session';
import { TimeInput } from '../../../app/time-input';
import { clockText, parseClock } from '../../../time/zone';

/** The hours that are offered first. */
const EVENING = '21:00';
const MORNING = '08:00';

export function QuietForm({ settings }: { settings: MessageSettings }) {
  const t = useT();
  const maySend = useMay('sendMessages');
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        version: settings.version,
        isQuiet: Boolean(settings.quietFrom),
        quietFrom: settings.quietFrom ?? EVENING,
        quietUntil: settings.quietUntil ?? MORNING,
        holdOnShabbat: settings.holdOnShabbat,
        holdOnHolidays: settings.holdOnHolidays,
        reviewUrl: settings.reviewUrl ?? '',
      },
      validate: {
        quietFrom: (typed, { isQuiet }) => (isQuiet && parseClock(typed) === null ? t('field-time-invalid') : null),
        quietUntil: (typed, { isQuiet }) => (isQuiet && parseClock(typed) === null ? t('field-time-invalid') : null),
      },
    },
    async ({ version, isQuiet, quietFrom, quietUntil, holdOnShabbat, holdOnHolidays, reviewUrl }, { isDirty, resetDirty, setFieldValue }) => {
      const clock = (typed: string) => (isQuiet ? clockText(parseClock(typed) ?? 0) : null);
      const saved = await take(
        api.PUT('/api/message-settings', {
          body: {
            version,
            quietFrom: clock(quietFrom),
            quietUntil: clock(quietUntil),
            // What was not touched goes on following the hours of the business.
            holdOnShabbat: isDirty('holdOnShabbat') ? holdOnShabbat : undefined,
            holdOnHolidays: isDirty('holdOnHolidays') ? holdOnHolidays : undefined,
            reviewUrl: reviewUrl.trim() || null,
          },
        }),
      );
      setFieldValue('version', saved.version);
      resetDirty();
      client.setQueryData(messageSettingsQuery.queryKey, saved);
      notifications.show({ message: t('saved') });
    },
  );
  const { isQuiet, quietFrom, quietUntil } = form.getValues();
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        {t('quiet-title')}
      </Title>
      <Text size="sm" mb="sm">
        {t('quiet-text')}
      </Text>
      <form {...formProps}>
        <Stack gap="sm" maw={480}>
          <FormProblem text={general} />
          <Switch label={t('quiet-hours')} disabled={!maySend} {...form.getInputProps('isQuiet', { type: 'checkbox' })} />
          {isQuiet && (
            <Group grow align="flex-start">
              <TimeInput label={t('quiet-from')} disabled={!maySend} {...form.getInputProps('quietFrom')} value={quietFrom} />
              <TimeInput label={t('quiet-until')} disabled={!maySend} {...form.getInputProps('quietUntil')} value={quietUntil} />
            </Group>
          )}
          <Switch
            label={t('quiet-shabbat')}
            description={t('quiet-shabbat-hint')}
            disabled={!maySend}
            {...form.getInputProps('holdOnShabbat', { type: 'checkbox' })}
          />
          <Switch label={t('quiet-holidays')} disabled={!maySend} {...form.getInputProps('holdOnHolidays', { type: 'checkbox' })} />
          <TextInput
            label={t('review-url')}
            description={t('review-url-hint')}
            type="url"
            dir="ltr"
            maxLength={500}
            disabled={!maySend}
            {...form.getInputProps('reviewUrl')}
          />
          {maySend && (
            <Group>
              <Button type="submit" loading={busy}>
                {t('action-save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </section>
  );
}
