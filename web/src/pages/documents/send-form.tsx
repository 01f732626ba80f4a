import { Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, requestKey, take } from '../../api/client';
import { customerQuery } from '../../api/queries';
import type { Document } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { useDocumentName } from './name';

/** Mails the original, to the customer's own address where no other is written. */
export function SendForm({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useI18n();
  const name = useDocumentName()(document);
  const [key] = useState(requestKey);
  const customer = useQuery(customerQuery(document.customerId));
  const { form, busy, general, formProps } = useApiForm({ initialValues: { email: '' } }, async ({ email }) => {
    await take(
      api.POST('/api/invoices/{id}/send', {
        params: { path: { id: document.id } },
        headers: { 'Idempotency-Key': key },
        body: { email: email.trim() || null },
      }),
    );
    notifications.show({ message: t('document-sent', { name }) });
    onClose();
  });
  return (
    <Dialog title={t('document-send-named', { name })} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput
            label={t('field-email')}
            description={t('document-send-hint')}
            type="email"
            dir="ltr"
            placeholder={customer.data?.email ?? undefined}
            data-autofocus
            {...form.getInputProps('email')}
          />
          <FormActions busy={busy} onCancel={onClose}>
            {t('document-send')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
