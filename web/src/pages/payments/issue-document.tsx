/** Issues the document of a payment that was taken down without one. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import type { Payment } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { useI18n } from '../../app/i18n';
import { Failure } from '../../app/states';
import { moneyText } from '../../time/format';

export function IssueDocument({ payment }: { payment: Payment }) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t('payment-document-issue')}
      </Button>
      {asking && <Ask payment={payment} onClose={() => setAsking(false)} />}
    </>
  );
}

function Ask({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const issue = useMutation({
    mutationFn: () => take(api.POST('/api/payments/{id}/document', { params: { path: { id: payment.id } } })),
    onSuccess: () => {
      for (const stale of ['payments', 'documents']) void client.invalidateQueries({ queryKey: [stale] });
      notifications.show({ message: t('payment-document-issued') });
      onClose();
    },
  });
  return (
    <Dialog title={t('payment-document-title')} onClose={onClose}>
      <Stack>
        <Text>{t('payment-document-text', { amount: moneyText(payment.amount, locale) })}</Text>
        {issue.error && <Failure error={issue.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button loading={issue.isPending} onClick={() => issue.mutate()} data-autofocus>
            {t('payment-document-issue')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
