import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { Dialog } from '../../../app/dialog';
import { useT } from '../../../app/i18n';
import { Failure } from '../../../app/states';

/** Asks once: what it was told is forgotten with it. */
export function RemoveWebhook({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/webhooks/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['webhooks'] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('hook-remove-title')}>
      <Stack>
        <Text>{t('hook-remove-text', { name })}</Text>
        {remove.error && <Failure error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button color="red.8" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('action-remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
