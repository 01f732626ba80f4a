/** What was written to and by a customer, the newest first, and a place to write. */
import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { threadQuery } from '../../api/message-queries';
import type { Customer, ThreadLine } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Failure, Loading, More } from '../../app/states';
import { momentText } from '../../time/format';
import { ChannelName } from '../messages/channel';
import { MessageStatusBadge, STATUSES } from '../messages/history/status';
import { resultText } from '../messages/result-text';
import styles from './card.module.css';
import { WriteMessage } from './write-message';

export function Conversation({ customer }: { customer: Customer }) {
  const { t } = useI18n();
  const maySend = useMay('sendMessages');
  const thread = useInfiniteQuery(threadQuery(customer.id));
  const lines = thread.data?.pages.flatMap((page) => page.items) ?? [];
  const wrote = lines.find((line) => line.direction === 'in' && line.channel === 'whatsapp')?.at;
  return (
    <Stack>
      {maySend && <WriteMessage customer={customer} wroteByWhatsApp={wrote} />}
      {thread.error && <Failure error={thread.error} retry={() => void thread.refetch()} />}
      {thread.isPending && <Loading rows={2} />}
      {thread.data && lines.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('conversation-none')}
        </Text>
      )}
      <ol className={styles.thread} aria-label={t('conversation-title')}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line} data-direction={line.direction}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      <More list={thread} fullWidth={false} />
    </Stack>
  );
}

function Line({ line }: { line: ThreadLine }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const status = STATUSES.find((known) => known === line.status);
  const result = resultText(line.result, t);
  return (
    <>
      <Text size="sm" fw={600}>
        {line.direction === 'in' ? t('conversation-in') : line.template ? t(`template-${line.template}`) : t('conversation-out')}
      </Text>
      {line.text && (
        <Text size="sm" component="p" dir="auto" lineClamp={12} className={styles.said}>
          {line.text}
        </Text>
      )}
      <Text size="xs" c="dimmed" component="div">
        <ChannelName channel={line.channel} /> · <bdi>{momentText(line.at, zone, locale)}</bdi> {status && <MessageStatusBadge status={status} />}
      </Text>
      {result && <Text size="sm">{result}</Text>}
    </>
  );
}
