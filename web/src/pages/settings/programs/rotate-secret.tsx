import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { Dialog } from '../../../app/dialog';
import { useT } from '../../../app/i18n';
import { Failure } from '../../../app/states';
import { HookSecret } from './hook-secret';

/** A new secret: the old one signs too for a day, so that the program can change over. */
export function RotateSecret({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const rotate = useMutation({
    mutationFn: () => take(api.POST('/api/webhooks/{id}/secret', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  if (rotate.isSuccess) return <HookSecret secret={(rotate.data as typeof rotate.data | undefined)?.secret} onClose={onClose} />;
  return (
    <Dialog onClose={onClose} title={t('hook-rotate')}>
      <Stack>
        <Text>{t('hook-rotate-text', { name })}</Text>
        {rotate.error && <Failure error={rotate.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button loading={rotate.isPending} onClick={() => rotate.mutate()}>
            {t('hook-rotate')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
