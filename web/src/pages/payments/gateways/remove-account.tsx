import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { GatewayAccount } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { useT } from '../../../app/i18n';
import { Failure } from '../../../app/states';

/** Asks once: its secrets are forgotten, and what was paid there cannot be given back from here any more. */
export function RemoveAccount({ account, onClose }: { account: GatewayAccount; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/gateway-accounts/{id}', { params: { path: { id: account.id } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['gateways'] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('gateway-remove-title')}>
      <Stack>
        <Text>{t('gateway-remove-text', { name: account.name })}</Text>
        {remove.error && <Failure error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button color="red.8" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('gateway-remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
