/** The last look before a document gets its number: it is never changed again. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, requestKey, take } from '../../../api/client';
import type { InvoiceDraft } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { PdfLink } from '../../../app/document-link';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { Failure } from '../../../app/states';
import { useDocumentName } from '../name';
import { useDocumentsChanged } from '../use-documents-changed';
import { Totals } from './totals';
import { Warnings } from './warnings';

export function IssueDialog({ draft, onClose }: { draft: InvoiceDraft; onClose: () => void }) {
  const { t } = useI18n();
  const nameOf = useDocumentName();
  const navigate = useNavigate();
  const changed = useDocumentsChanged();
  const [key] = useState(requestKey);
  const issue = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/invoice-drafts/{id}/issue', {
          params: { path: { id: draft.id } },
          headers: { 'Idempotency-Key': key },
          body: { version: draft.version, expectedTotal: draft.totals?.total },
        }),
      ),
    onSuccess: async (document) => {
      notifications.show({ message: t('document-issued', { name: nameOf(document) }) });
      await navigate({ to: '/documents', search: { document: document.id } });
      await changed();
    },
  });
  return (
    <Dialog title={t('issue-title', { kind: t(`document-${draft.kind}`) })} onClose={onClose}>
      <Stack>
        {draft.totals && <Totals totals={draft.totals} />}
        <Warnings warnings={draft.warnings} />
        <Alert color="orange" icon={<Icon name="warning" />}>
          {t('issue-final')}
        </Alert>
        <Text size="sm">{t('issue-sent')}</Text>
        <PdfLink href={`/api/invoice-drafts/${draft.id}/pdf`} label={t('draft-preview')} />
        {issue.error && <Failure error={issue.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button loading={issue.isPending} onClick={() => issue.mutate()}>
            {t('issue-action')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
