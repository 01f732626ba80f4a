import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { SavedCard } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { useT } from '../../app/i18n';
import { Failure } from '../../app/states';

interface Props {
  customerId: string;
  card: SavedCard;
  name: string;
  onClose: () => void;
}

/** Asks once: only its owner can have it kept again. */
export function ForgetCard({ customerId, card, name, onClose }: Props) {
  const t = useT();
  const client = useQueryClient();
  const forget = useMutation({
    mutationFn: () => take(api.DELETE('/api/customers/{id}/cards/{cardId}', { params: { path: { id: customerId, cardId: card.id } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['cards'] });
      onClose();
    },
  });
  return (
    <Dialog title={t('card-forget-named', { name })} onClose={onClose}>
      <Stack>
        <Text>{t('card-forget-text')}</Text>
        {forget.error && <Failure error={forget.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button color="red.8" loading={forget.isPending} onClick={() => forget.mutate()}>
            {t('card-forget')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
