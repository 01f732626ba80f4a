import { Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { Dialog } from '../../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../../app/form';
import { useT } from '../../../app/i18n';

const HOUR_MS = 3_600_000;
/** How far back, in hours. */
const SINCE = [1, 24, 72, 720] as const;

/** Sends again what the address did not take since a time. */
export function ReplayFailed({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm({ initialValues: { hours: '24' } }, async ({ hours }) => {
    const since = new Date(Date.now() - Number(hours) * HOUR_MS).toISOString();
    const { count } = await take(api.POST('/api/webhooks/{id}/deliveries/replay', { params: { path: { id } }, body: { since } }));
    notifications.show({ message: t('hook-replayed', { count }) });
    await client.invalidateQueries({ queryKey: ['webhooks'] });
    onClose();
  });
  return (
    <Dialog onClose={onClose} title={t('hook-replay-failed')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Text size="sm">{t('hook-replay-text')}</Text>
          <Select
            label={t('hook-replay-since')}
            data={SINCE.map((hours) => ({ value: String(hours), label: t(`hook-since-${hours}`) }))}
            allowDeselect={false}
            data-autofocus
            {...form.getInputProps('hours')}
          />
          <FormActions busy={busy} onCancel={onClose}>
            {t('hook-replay')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
