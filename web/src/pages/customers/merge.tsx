import { Alert, Button, Group, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { customerSearchQuery } from '../../api/queries';
import type { Customer } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { useT } from '../../app/i18n';
import { Failure } from '../../app/states';
import { phoneText } from '../../app/values';

/** Joins a second card of the same person into this one. It cannot be undone, and says so. */
export function MergeCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [otherId, setOtherId] = useState<string | null>(null);
  const [search] = useDebouncedValue(text.trim(), 200);
  const found = useQuery(customerSearchQuery(search));
  const merge = useMutation({
    mutationFn: (id: string) =>
      take(api.POST('/api/customers/{id}/merge', { params: { path: { id: customer.id } }, body: { otherId: id } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['customers'] });
      notifications.show({ message: t('customer-merged') });
      onClose();
    },
  });
  const others = (found.data?.items ?? []).filter(({ id }) => id !== customer.id);
  return (
    <Dialog onClose={onClose} title={t('customer-merge-title')}>
      <Stack>
        {merge.error && <Failure error={merge.error} />}
        <Select
          label={t('customer-merge-other')}
          placeholder={t('customers-search')}
          searchable
          data={others.map(({ id, fullName, phone }) => ({ value: id, label: phone ? `${fullName} · ${phoneText(phone)}` : fullName }))}
          filter={({ options }) => options}
          value={otherId}
          onChange={setOtherId}
          onSearchChange={setText}
          nothingFoundMessage={t('customers-none-found')}
          data-autofocus
          openOnFocus={false}
        />
        <Alert color="orange">{t('customer-merge-warning', { name: customer.fullName })}</Alert>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button disabled={!otherId} loading={merge.isPending} onClick={() => otherId && merge.mutate(otherId)}>
            {t('customer-merge-action')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
