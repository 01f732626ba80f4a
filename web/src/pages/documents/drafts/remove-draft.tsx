import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import type { InvoiceDraft } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { ReasonDialog } from '../../events/reason-dialog';
import { useDocumentsChanged } from '../use-documents-changed';

/** Throws a draft away, once it was asked for twice. */
export function RemoveDraft({ draft }: { draft: InvoiceDraft }) {
  const t = useT();
  const navigate = useNavigate();
  const changed = useDocumentsChanged();
  const [asked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/invoice-drafts/{id}', { params: { path: { id: draft.id } } })),
    onSuccess: async () => {
      await navigate({ to: '/documents/drafts', ignoreBlocker: true });
      await changed();
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" size="compact-sm" leftSection={<Icon name="trash" size={16} />} onClick={() => setAsked(true)}>
        {t('draft-remove')}
      </Button>
      {asked && (
        <ReasonDialog
          title={t('draft-remove')}
          text={t('draft-remove-text')}
          keep={t('action-cancel')}
          action={t('action-remove')}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
