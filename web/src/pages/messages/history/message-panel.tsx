/** One message: what it says, where it stands, and what the carriers answered. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { attemptsQuery, connectionsQuery, saidQuery } from '../../../api/message-queries';
import { customerQuery } from '../../../api/queries';
import type { Attempt, Message } from '../../../api/types';
import { SidePanel } from '../../../app/dialog';
import { Icon } from '../../../app/icons';
import { useI18n, useT } from '../../../app/i18n';
import { useBusiness, useMay } from '../../../app/session';
import { Failure, Loaded } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { Ltr, Money, phoneText } from '../../../app/values';
import { momentText } from '../../../time/format';
import { ChannelName } from '../channel';
import styles from '../messages.module.css';
import { attemptText, providerText } from './attempt-text';
import { MessageStatusBadge } from './status';
import { whyOf } from './why';

export function MessagePanel({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = useT();
  const maySend = useMay('sendMessages');
  const why = whyOf(message);
  return (
    <SidePanel title={t(`template-${message.template}`)} onClose={onClose}>
      <Stack>
        <Group>
          <MessageStatusBadge status={message.status} />
        </Group>
        <Text size="sm">{t(`message-means-${message.status}`)}</Text>
        {why && (
          <Alert color={message.status === 'failed' ? 'red' : 'gray'} p="xs">
            {why.by === 'carrier' && t('message-carrier-said')} <bdi>{why.text}</bdi>
          </Alert>
        )}
        {maySend && message.status === 'failed' && <Resend message={message} />}
        <Facts message={message} />
        <Said message={message} />
        <Attempts message={message} />
      </Stack>
    </SidePanel>
  );
}

function Resend({ message }: { message: Message }) {
  const t = useT();
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: () => take(api.POST('/api/notifications/{id}/resend', { params: { path: { id: message.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['messages'] }),
  });
  return (
    <Group>
      {resend.error && <Failure error={resend.error} />}
      <Button leftSection={<Icon name="refresh" size={18} />} loading={resend.isPending} onClick={() => resend.mutate()}>
        {t('message-resend')}
      </Button>
    </Group>
  );
}

function Facts({ message }: { message: Message }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const connections = useQuery(connectionsQuery);
  const customer = useQuery({ ...customerQuery(message.customerId ?? ''), enabled: Boolean(message.customerId) });
  const connection = connections.data?.find(({ id }) => id === message.connectionId);
  const moment = (at: string) => momentText(at, zone, locale);
  return (
    <dl className={styles.facts}>
      {customer.data && (
        <Fact label={t('field-customer')}>
          <TextLink to="/customers/$customerId" params={{ customerId: customer.data.id }} size="sm">
            <bdi>{customer.data.fullName}</bdi>
          </TextLink>
        </Fact>
      )}
      <Fact label={t('message-to')}>
        <Ltr>{phoneText(message.recipient)}</Ltr>
      </Fact>
      <Fact label={t('messages-channel')}>
        <ChannelName channel={message.channel} />
      </Fact>
      {connection && (
        <Fact label={t('messages-connection')}>
          <bdi>{connection.name}</bdi>
        </Fact>
      )}
      {!message.sentAt && <Fact label={t('message-due-at')}>{moment(message.dueAt)}</Fact>}
      {message.sentAt && <Fact label={t('message-sent-at')}>{moment(message.sentAt)}</Fact>}
      {message.deliveredAt && <Fact label={t('message-delivered-at')}>{moment(message.deliveredAt)}</Fact>}
      {message.readAt && <Fact label={t('message-read-at')}>{moment(message.readAt)}</Fact>}
      {message.channel === 'sms' && typeof message.parts === 'number' && (
        <Fact label={t('message-parts')}>{t('sms-parts', { count: message.parts })}</Fact>
      )}
      {message.cost && (
        <Fact label={t('message-cost')}>
          <Money value={message.cost} />
        </Fact>
      )}
      {message.appointmentId && (
        <Fact label={t('message-about')}>
          <TextLink to="/calendar" search={{ visit: message.appointmentId }} size="sm">
            {t('message-visit')}
          </TextLink>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The text, as it left. It is kept with the customer's thread. */
function Said({ message }: { message: Message }) {
  const t = useT();
  const { customerId } = message;
  const said = useQuery({ ...saidQuery(customerId ?? '', message.id), enabled: Boolean(customerId) });
  return (
    <section>
      <Title order={3} size="h6" mb={6}>
        {t('message-said')}
      </Title>
      {message.subject && (
        <Text size="sm" fw={600} className={styles.text}>
          <bdi>{message.subject}</bdi>
        </Text>
      )}
      {customerId ? (
        <Loaded query={said} rows={1}>
          {(line) =>
            line?.text ? (
              <Text size="sm" component="p" dir="auto" className={`${styles.said} ${styles.written}`}>
                {line.text}
              </Text>
            ) : (
              <Text size="sm" c="dimmed">
                {t(message.attempts === 0 ? 'message-not-written' : 'message-text-unknown')}
              </Text>
            )
          }
        </Loaded>
      ) : (
        <Text size="sm" c="dimmed">
          {t('message-text-unknown')}
        </Text>
      )}
    </section>
  );
}

function Attempts({ message }: { message: Message }) {
  const t = useT();
  const attempts = useQuery(attemptsQuery(message.id));
  return (
    <section>
      <Title order={3} size="h6" mb={6}>
        {t('attempts-title')}
      </Title>
      <Loaded query={attempts} rows={1}>
        {(items) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('attempts-none')}
            </Text>
          ) : (
            <ol className={styles.list}>
              {items.map((attempt) => (
                <li key={attempt.attempt} className={styles.box}>
                  <AttemptLine attempt={attempt} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

function AttemptLine({ attempt }: { attempt: Attempt }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <>
      <Text size="sm" fw={600}>
        {attemptText(attempt.outcome, t)}
      </Text>
      <Text size="sm" c="dimmed" className={styles.text}>
        <ChannelName channel={attempt.channel} /> · <bdi>{providerText(attempt.provider, t)}</bdi> ·{' '}
        <bdi>{momentText(attempt.at, zone, locale)}</bdi>
      </Text>
      {attempt.answer && (
        <Text size="sm" className={styles.text}>
          {t('message-carrier-said')} <bdi>{attempt.answer}</bdi>
        </Text>
      )}
      {attempt.providerId && (
        <Text size="xs" c="dimmed" className={styles.text}>
          {t('attempt-number')} <bdi dir="ltr">{attempt.providerId}</bdi>
        </Text>
      )}
    </>
  );
}
