import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, requestKey, take } from '../../api/client';
import type { Document } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { moneyText } from '../../time/format';
import { leftToCredit } from './kinds';
import { useDocumentName } from './name';
import { useDocumentsChanged } from './use-documents-changed';

/** Cancels what is left of a receipt, by another with amounts below zero. */
export function CancelForm({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t, locale } = useI18n();
  const required = useRequired();
  const nameOf = useDocumentName();
  const navigate = useNavigate({ from: '/documents' });
  const changed = useDocumentsChanged();
  const [key] = useState(requestKey);
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { reason: '' }, validate: { reason: required } },
    async ({ reason }) => {
      const cancelling = await take(
        api.POST('/api/invoices/{id}/cancel', {
          params: { path: { id: document.id } },
          headers: { 'Idempotency-Key': key },
          body: { reason },
        }),
      );
      await changed();
      notifications.show({ message: t('document-issued', { name: nameOf(cancelling) }) });
      onClose();
      await navigate({ search: (old) => ({ ...old, document: cancelling.id }) });
    },
  );
  return (
    <Dialog title={t('cancel-title', { name: nameOf(document) })} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Text>{t('cancel-text', { amount: moneyText(leftToCredit(document), locale) })}</Text>
          <TextInput
            label={t('document-reason')}
            description={t('document-reason-hint')}
            maxLength={300}
            required
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <Alert color="orange" p="xs">
            {t('issue-final')}
          </Alert>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action-close')}
            </Button>
            <Button type="submit" color="red.8" loading={busy}>
              {t('cancel-action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
