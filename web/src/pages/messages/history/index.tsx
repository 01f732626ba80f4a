/** What was sent to whom, what waits, and what failed. */
import { Button, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { messageQuery, messagesQuery } from '../../../api/message-queries';
import type { Message } from '../../../api/types';
import { useI18n } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { Empty, Failure, Loading, More } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { Ltr, phoneText } from '../../../app/values';
import { momentText } from '../../../time/format';
import { ChannelName } from '../channel';
import { MessagesFrame } from '../frame';
import styles from '../messages.module.css';
import { HistoryFilters } from './filters';
import { MessagePanel } from './message-panel';
import { MessageStatusBadge } from './status';
import { whyOf } from './why';

export function MessagesPage() {
  const { t } = useI18n();
  const { message: opened, status, channel, template, from, to, customer, connection } = useSearch({ from: '/shell/messages' });
  const navigate = useNavigate({ from: '/messages' });
  const list = useInfiniteQuery(messagesQuery({ status, channel, template, from, to, customerId: customer, connectionId: connection }));
  const messages = list.data?.pages.flatMap((page) => page.items) ?? [];
  const listed = messages.find(({ id }) => id === opened);
  const one = useQuery({ ...messageQuery(opened ?? ''), enabled: Boolean(opened) && !listed && !list.isPending });
  const shown = listed ?? (opened ? one.data : undefined);
  const isFiltered = Boolean(status ?? channel ?? template ?? from ?? to ?? customer ?? connection);
  return (
    <MessagesFrame>
      <HistoryFilters />
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && messages.length === 0 && (
        <Empty icon="mail" text={t(isFiltered ? 'messages-none-found' : 'messages-none')}>
          {isFiltered ? (
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              {t('messages-clear')}
            </Button>
          ) : (
            <Button component={Link} to="/calendar" variant="default">
              {t('messages-none-action')}
            </Button>
          )}
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('messages-history')}>
        {messages.map((message) => (
          <li key={message.id} className={styles.box}>
            <MessageRow message={message} />
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
      {shown && <MessagePanel message={shown} onClose={() => void navigate({ search: (old) => ({ ...old, message: undefined }) })} />}
    </MessagesFrame>
  );
}

function MessageRow({ message }: { message: Message }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const why = whyOf(message);
  const at = momentText(message.sentAt ?? message.dueAt, zone, locale);
  const recipient = phoneText(message.recipient);
  return (
    <>
      <div className={styles.row}>
        <TextLink
          from="/messages"
          search={(old) => ({ ...old, message: message.id })}
          fw={600}
          aria-label={plain('message-open', { template: t(`template-${message.template}`), recipient, at })}
        >
          {t(`template-${message.template}`)}
        </TextLink>
        <MessageStatusBadge status={message.status} />
      </div>
      {message.subject && (
        <Text size="sm" className={styles.text}>
          <bdi>{message.subject}</bdi>
        </Text>
      )}
      <Text size="sm" c="dimmed" className={styles.text}>
        <ChannelName channel={message.channel} /> · <Ltr>{recipient}</Ltr> · <bdi>{at}</bdi>
      </Text>
      {why && (
        <Text size="sm" className={styles.text}>
          {why.by === 'carrier' && t('message-carrier-said')} <bdi>{why.text}</bdi>
        </Text>
      )}
    </>
  );
}
