/** What customers wrote, from whichever number. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inboundQuery } from '../../api/message-queries';
import { customerQuery } from '../../api/queries';
import type { InboundText } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Failure, Loading, More } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Ltr, phoneText } from '../../app/values';
import { momentText } from '../../time/format';
import { ChannelName } from './channel';
import { MessagesFrame } from './frame';
import styles from './messages.module.css';
import { Reply } from './reply';
import { resultText } from './result-text';

export function InboundPage() {
  const { t } = useI18n();
  const list = useInfiniteQuery(inboundQuery);
  const texts = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <MessagesFrame title={t('messages-inbound')}>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && texts.length === 0 && (
        <Empty icon="chat" text={t('inbound-none')}>
          <Button component={Link} to="/messages/connections" variant="default">
            {t('inbound-none-action')}
          </Button>
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('messages-inbound')}>
        {texts.map((text) => (
          <li key={text.id} className={styles.box}>
            <InboundRow text={text} />
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
    </MessagesFrame>
  );
}

function InboundRow({ text }: { text: InboundText }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const maySend = useMay('sendMessages');
  const [replying, setReplying] = useState(false);
  const customer = useQuery({ ...customerQuery(text.customerId ?? ''), enabled: Boolean(text.customerId) });
  const result = resultText(text.result, t);
  const to = customer.data?.fullName ?? phoneText(text.from);
  return (
    <>
      <div className={styles.row}>
        {customer.data ? (
          <TextLink to="/customers/$customerId" params={{ customerId: customer.data.id }} fw={600}>
            <bdi>{customer.data.fullName}</bdi>
          </TextLink>
        ) : (
          <Text fw={600}>
            <Ltr>{phoneText(text.from)}</Ltr>
          </Text>
        )}
        {text.intent !== 'none' && <Badge color="blue">{t(`intent-${text.intent}`)}</Badge>}
      </div>
      <Text size="sm" component="p" dir="auto" className={styles.written}>
        {text.text}
      </Text>
      <Text size="sm" c="dimmed">
        <ChannelName channel={text.channel} /> · <bdi>{momentText(text.receivedAt, zone, locale)}</bdi>
      </Text>
      {result && <Text size="sm">{result}</Text>}
      {maySend && (
        <Group mt={6}>
          <Button size="xs" variant="default" aria-label={plain('reply-named', { to })} onClick={() => setReplying(true)}>
            {t('reply')}
          </Button>
        </Group>
      )}
      {replying && <Reply text={text} to={to} onClose={() => setReplying(false)} />}
    </>
  );
}
