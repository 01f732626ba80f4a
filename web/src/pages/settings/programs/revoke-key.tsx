import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { ApiKey } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { useT } from '../../../app/i18n';
import { Failure } from '../../../app/states';

/** Asks once: the program that has the key stops working at once, and the key does not come back. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => take(api.DELETE('/api/api-keys/{id}', { params: { path: { id: apiKey.id } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['api-keys'] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('apikey-revoke-title')}>
      <Stack>
        <Text>{t('apikey-revoke-text', { name: apiKey.name })}</Text>
        {revoke.error && <Failure error={revoke.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button color="red.8" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('apikey-revoke')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
