import { Group, Stack, Text, TextInput } from '@mantine/core';
import { api, take } from '../../api/client';
import type { Registration, Seat } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { useEventsChanged } from './use-events-changed';

/** Gives a seat to somebody else. The old ticket is worth nothing afterwards. */
export function Transfer({ registration, seat, onClose }: { registration: Registration; seat: Seat; onClose: () => void }) {
  const t = useT();
  const required = useRequired();
  const changed = useEventsChanged();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { holderName: '', holderPhone: '', holderEmail: '' }, validate: { holderName: required } },
    async ({ holderName, holderPhone, holderEmail }) => {
      await take(
        api.POST('/api/events/registrations/{id}/transfer', {
          params: { path: { id: registration.id } },
          body: { seatId: seat.id, holderName, holderPhone: holderPhone || null, holderEmail: holderEmail || null },
        }),
      );
      await changed();
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t('transfer-title')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Text size="sm">{t('transfer-text', { holder: seat.holderName })}</Text>
          <TextInput label={t('field-full-name')} required data-autofocus {...form.getInputProps('holderName')} />
          <Group grow align="flex-start">
            <TextInput label={t('field-phone')} type="tel" dir="ltr" {...form.getInputProps('holderPhone')} />
            <TextInput label={t('field-email')} type="email" dir="ltr" {...form.getInputProps('holderEmail')} />
          </Group>
          <FormActions busy={busy} onCancel={onClose}>
            {t('transfer-action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
