import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { Connection } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { useT } from '../../../app/i18n';
import { Failure } from '../../../app/states';

/** Asks once: what it signs in with is forgotten, and cannot be brought back. */
export function RemoveConnection({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/connections/{id}', { params: { path: { id: connection.id } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['connections'] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('connection-remove-title')}>
      <Stack>
        <Text>{t('connection-remove-text', { name: connection.name })}</Text>
        {remove.error && <Failure error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button color="red.8" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('connection-remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
