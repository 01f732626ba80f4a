/** What was sent to whom, what is waiting, and what failed. */
import { Alert, Badge, Button, Card, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { api, take } from '../../api/client';
import { messagesQuery } from '../../api/queries';
import type { Message } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Failure, Loading } from '../../app/states';
import { Ltr } from '../../app/values';
import { momentText } from '../../time/format';
import styles from './messages.module.css';

const COLOR: Record<Message['status'], string> = {
  planned: 'blue',
  sending: 'blue',
  sent: 'green',
  printed: 'green',
  delivered: 'green',
  read: 'green',
  failed: 'red',
  skipped: 'gray',
};
const FILTERS = ['all', 'planned', 'sent', 'failed'] as const;

export function MessagesPage() {
  const { t } = useI18n();
  const { status } = useSearch({ from: '/shell/messages' });
  const navigate = useNavigate({ from: '/messages' });
  const list = useInfiniteQuery(messagesQuery(status));
  const messages = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('nav-messages')}>
      <SegmentedControl
        mb="md"
        aria-label={t('messages-filter')}
        value={status ?? 'all'}
        onChange={(next) => void navigate({ search: { status: next === 'all' ? undefined : (next as Message['status']) } })}
        data={FILTERS.map((value) => ({ value, label: t(`messages-${value}`) }))}
      />
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && messages.length === 0 && (
        <Empty icon="mail" text={t(status ? 'messages-none-found' : 'messages-none')}>
          <Button component={Link} to="/calendar" variant="default">
            {t('messages-none-action')}
          </Button>
        </Empty>
      )}
      <ul className={styles.list}>
        {messages.map((message) => (
          <li key={message.id}>
            <MessageCard message={message} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button mt="md" variant="default" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('action-more')}
        </Button>
      )}
    </Page>
  );
}

function MessageCard({ message }: { message: Message }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const maySend = useMay('sendMessages');
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: () => take(api.POST('/api/notifications/{id}/resend', { params: { path: { id: message.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['messages'] }),
  });
  const when = message.sentAt ?? message.dueAt;
  return (
    <Card withBorder padding="sm">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{t(`template-${message.template}`)}</Text>
          <Badge color={COLOR[message.status]} variant="light">
            {t(`message-${message.status}`)}
          </Badge>
        </Group>
        {message.subject && (
          <Text size="sm">
            <bdi>{message.subject}</bdi>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          <Ltr>{message.recipient}</Ltr> · {momentText(when, zone, locale)}
        </Text>
        {message.error && (
          <Alert color="red" p="xs">
            <bdi>{message.error}</bdi>
          </Alert>
        )}
        {resend.error && <Failure error={resend.error} />}
        {maySend && message.status === 'failed' && (
          <Group>
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="refresh" size={16} />}
              loading={resend.isPending}
              onClick={() => resend.mutate()}
            >
              {t('message-resend')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
