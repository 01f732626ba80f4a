/** What a file did, and how to take it back. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { importQuery } from '../../../api/import-queries';
import type { CustomerImport } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { Failure } from '../../../app/states';
import { Faults } from './faults';
import { Kept } from './kept';

export function Result({ file }: { file: CustomerImport }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { added, filled, known, removed, emptied, kept } = file.done;
  const undone = file.status === 'undone';
  return (
    <Stack maw={720}>
      <Text role="status" fw={600}>
        {undone ? (
          <>
            {t('customer-import-removed', { count: removed })} {emptied > 0 && t('customer-import-emptied', { count: emptied })}{' '}
            {kept > 0 && t('customer-import-stayed', { count: kept })}
          </>
        ) : (
          <>
            {t('customer-import-added', { count: added })} {filled > 0 && t('customer-import-filled', { count: filled })}{' '}
            {known > 0 && t('customer-import-unchanged', { count: known })}{' '}
            {(file.forecast?.faulty ?? 0) > 0 && t('customer-import-faulty', { count: file.forecast?.faulty ?? 0 })}
          </>
        )}
      </Text>
      <Group>
        <Button component={Link} to="/customers" leftSection={<Icon name="people" size={18} />}>
          {t('customer-import-to-customers')}
        </Button>
        {!undone && added + filled > 0 && (
          <Button variant="default" leftSection={<Icon name="refresh" size={18} />} onClick={() => setAsking(true)}>
            {t('customer-import-undo')}
          </Button>
        )}
      </Group>
      {undone && kept > 0 && <Kept id={file.id} />}
      {!undone && (file.forecast?.faulty ?? 0) > 0 && <Faults id={file.id} />}
      {asking && <AskUndo file={file} onClose={() => setAsking(false)} />}
    </Stack>
  );
}

function AskUndo({ file, onClose }: { file: CustomerImport; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => take(api.POST('/api/imports/{id}/undo', { params: { path: { id: file.id } } })),
    onSuccess: (next) => {
      client.setQueryData(importQuery(file.id).queryKey, next);
      onClose();
    },
  });
  return (
    <Dialog title={t('customer-import-undo')} onClose={onClose}>
      <Stack>
        <Text>{t('customer-import-undo-text', { count: file.done.added + file.done.filled })}</Text>
        {undo.error && <Failure error={undo.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button color="red" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('customer-import-undo-action')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
