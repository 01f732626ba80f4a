/** What an address was told, the newest first, and sending it again. */
import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { deliveriesQuery } from '../../../api/program-queries';
import type { Webhook, WebhookDeliveryStatus } from '../../../api/types';
import { useT } from '../../../app/i18n';
import { Empty, Failure, Loading, More } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { DeliveryRow } from './delivery-row';
import { hostOf } from './host';
import styles from './programs.module.css';
import { ReplayFailed } from './replay-failed';
import { DELIVERY_STATUSES } from './statuses';

export function WebhookLog({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const client = useQueryClient();
  const { told } = useSearch({ from: '/shell/settings' });
  const navigate = useNavigate({ from: '/settings' });
  const [replaying, setReplaying] = useState(false);
  const { id, url, description, status } = webhook;
  const isOn = status === 'enabled';
  const list = useInfiniteQuery(deliveriesQuery(id, told));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const test = useMutation({
    mutationFn: () => take(api.POST('/api/webhooks/{id}/test', { params: { path: { id } } })),
    onSuccess: async () => {
      notifications.show({ message: t('hook-test-sent') });
      await client.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  const filter = (next: string | null) =>
    void navigate({ search: (old) => ({ ...old, told: (next || undefined) as WebhookDeliveryStatus | undefined }) });
  return (
    <Stack>
      <div>
        <TextLink from="/settings" search={(old) => ({ ...old, webhook: undefined, told: undefined })}>
          {t('hook-log-back')}
        </TextLink>
        <Title order={2} size="h4" mt="xs">
          <bdi>{description || hostOf(url)}</bdi>
        </Title>
        <Text size="sm" c="dimmed" className={styles.text}>
          <bdi dir="ltr">{url}</bdi>
        </Text>
      </div>
      <Group align="end">
        <Select
          label={t('messages-status')}
          data={[{ value: '', label: t('messages-all') }, ...DELIVERY_STATUSES.map((value) => ({ value, label: t(`told-${value}`) }))]}
          value={told ?? ''}
          onChange={filter}
          allowDeselect={false}
        />
        {isOn && (
          <>
            <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
              {t('hook-test')}
            </Button>
            <Button variant="default" onClick={() => setReplaying(true)}>
              {t('hook-replay-failed')}
            </Button>
          </>
        )}
      </Group>
      {test.error && <Failure error={test.error} />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={3} />}
      {list.data && rows.length === 0 && (
        <Empty icon="send" text={t(told ? 'hook-log-none-found' : 'hook-log-none')}>
          {told && (
            <Button variant="default" onClick={() => filter(null)}>
              {t('messages-clear')}
            </Button>
          )}
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('hook-log')}>
        {rows.map((delivery) => (
          <li key={delivery.id} className={styles.box}>
            <DeliveryRow delivery={delivery} canReplay={isOn} />
          </li>
        ))}
      </ul>
      <More list={list} />
      {replaying && <ReplayFailed id={id} onClose={() => setReplaying(false)} />}
    </Stack>
  );
}
