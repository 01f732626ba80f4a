/** The fields that the business defines for its customers. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { customerFieldsQuery } from '../../../api/customer-details-queries';
import type { CustomerField } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { Empty, Failure, Loaded } from '../../../app/states';
import { moved } from '../../messages/connections/order';
import { FieldForm } from './field-form';
import { FieldRow } from './field-row';
import styles from './fields.module.css';
import { useArchive, useFieldsChanged } from './use-archive';

/** Fields in use, at most. */
const MAX = 30;

export function CustomerFieldsSettings() {
  const { t } = useI18n();
  const fields = useQuery(customerFieldsQuery);
  const [open, setOpen] = useState<CustomerField | 'new' | null>(null);
  const used = fields.data?.filter(({ isArchived }) => !isArchived) ?? [];
  const archived = fields.data?.filter(({ isArchived }) => isArchived) ?? [];
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen('new')}>
      {t('customer-field-add')}
    </Button>
  );
  return (
    <Stack maw={640}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('settings-fields')}
        </Title>
        {used.length > 0 && used.length < MAX && add}
      </Group>
      <Text size="sm" c="dimmed">
        {t('customer-fields-about')}
      </Text>
      <Loaded query={fields} rows={3}>
        {() => (
          <>
            {used.length === 0 && (
              <Empty icon="note" text={t('customer-fields-none')}>
                {add}
              </Empty>
            )}
            {used.length > 0 && <Used fields={used} onEdit={setOpen} />}
            {archived.length > 0 && <Archived fields={archived} />}
          </>
        )}
      </Loaded>
      {open && <FieldForm field={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />}
    </Stack>
  );
}

function Used({ fields, onEdit }: { fields: CustomerField[]; onEdit: (field: CustomerField) => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const archive = useArchive();
  const { queryKey } = customerFieldsQuery;
  const order = useMutation({
    mutationFn: (next: CustomerField[]) => take(api.PUT('/api/customer-fields/order', { body: { ids: next.map(({ id }) => id) } })),
    // Drawn at once; what the server says then counts.
    onMutate: (next) => client.setQueryData(queryKey, (old) => [...next, ...(old ?? []).filter(({ isArchived }) => isArchived)]),
    onSuccess: ({ items }) => client.setQueryData(queryKey, items),
    onError: () => client.invalidateQueries({ queryKey }),
  });
  const error = order.error ?? archive.error;
  return (
    <section>
      {error && <Failure error={error} />}
      <ol className={styles.list} aria-label={t('settings-fields')}>
        {fields.map((field, at) => (
          <li key={field.id} className={styles.box}>
            <FieldRow
              field={field}
              at={at}
              of={fields.length}
              busy={order.isPending}
              onMove={(to) => order.mutate(moved(fields, at, to))}
              onEdit={() => onEdit(field)}
              onArchive={() => archive.mutate(field)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Archived({ fields }: { fields: CustomerField[] }) {
  const { t, plain } = useI18n();
  const changed = useFieldsChanged();
  const restore = useMutation({
    mutationFn: ({ id }: CustomerField) => take(api.POST('/api/customer-fields/{id}/restore', { params: { path: { id } } })),
    onSuccess: async (_, { name }) => {
      await changed();
      notifications.show({ message: t('customer-field-restored', { name }) });
    },
  });
  return (
    <section aria-labelledby="archived-fields">
      <Title order={3} size="h5" mb="xs" id="archived-fields">
        {t('customer-fields-archived')}
      </Title>
      {restore.error && <Failure error={restore.error} />}
      <ul className={styles.list} aria-labelledby="archived-fields">
        {fields.map((field) => (
          <li key={field.id} className={styles.box}>
            <Text className={styles.name}>
              <bdi>{field.name}</bdi>
            </Text>
            <Button
              size="xs"
              variant="default"
              aria-label={plain('customer-field-restore', { name: field.name })}
              loading={restore.isPending && restore.variables.id === field.id}
              onClick={() => restore.mutate(field)}
            >
              {t('action-restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
