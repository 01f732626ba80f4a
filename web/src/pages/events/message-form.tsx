import { Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api, take } from '../../api/client';
import type { BusinessEvent } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { momentText } from '../../time/format';

/** Writes to everybody who comes, or who comes to one date. */
export function MessageForm({ event, onClose }: { event: BusinessEvent; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const required = useRequired();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { subject: '', body: '', dateId: '' }, validate: { subject: required, body: required } },
    async ({ subject, body, dateId }) => {
      const params = { path: { id: event.id } };
      const { recipients } = await take(api.POST('/api/events/{id}/messages', { params, body: { subject, body, dateId: dateId || undefined } }));
      notifications.show({ message: t('event-message-sent', { count: recipients }) });
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t('event-message-title')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Text size="sm">{t('event-message-text')}</Text>
          {event.dates.length > 1 && (
            <Select
              label={t('event-message-to')}
              data={[
                { value: '', label: t('event-all-dates') },
                ...event.dates.map(({ id, startsAt }) => ({ value: id, label: momentText(startsAt, zone, locale) })),
              ]}
              allowDeselect={false}
              {...form.getInputProps('dateId')}
            />
          )}
          <TextInput label={t('event-message-subject')} required maxLength={150} data-autofocus {...form.getInputProps('subject')} />
          <Textarea label={t('event-message-body')} required autosize minRows={5} maxRows={14} {...form.getInputProps('body')} />
          <FormActions busy={busy} onCancel={onClose}>
            {t('event-message-send')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
