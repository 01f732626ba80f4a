/** One payment link: its address, where it stands, and how payers fared at the gateway. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { linkQuery } from '../../api/payment-queries';
import type { PaymentLink } from '../../api/types';
import { Dialog, SidePanel } from '../../app/dialog';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { SharedLink } from '../../app/public-link';
import { useBusiness, useMay } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { momentText } from '../../time/format';
import { Checkouts } from './checkouts';
import { Fact } from './frame';
import { LinkStatusBadge } from './link-status';
import { PayerLink } from './payer';
import styles from './payments.module.css';

export function LinkPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const link = useQuery(linkQuery(id));
  return (
    <SidePanel title={t('paylink-title')} onClose={onClose}>
      <Loaded query={link}>{(data) => <LinkDetail link={data} />}</Loaded>
    </SidePanel>
  );
}

function LinkDetail({ link }: { link: PaymentLink }) {
  const t = useT();
  const mayTake = useMay('takePayments');
  const isOpen = link.status === 'open';
  return (
    <Stack>
      <div className={styles.row}>
        <Text fw={600} size="xl">
          <Money value={link.amount} />
        </Text>
        <LinkStatusBadge status={link.status} />
      </div>
      <Text size="sm">{t(`paylink-means-${link.status}`)}</Text>
      <LinkFacts link={link} />
      {isOpen && <SharedLink url={link.url} text={t('paylink-share')} />}
      {isOpen && mayTake && <LinkActions link={link} />}
      <section>
        <Title order={3} size="h6" mb={6}>
          {t('checkouts')}
        </Title>
        <Checkouts linkId={link.id} />
      </section>
    </Stack>
  );
}

function LinkFacts({ link }: { link: PaymentLink }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <dl className={styles.facts}>
      <Fact label={t('field-customer')}>
        <PayerLink id={link.customerId} />
      </Fact>
      <Fact label={t('pay-what-for')}>
        <bdi>{link.description}</bdi>
      </Fact>
      {link.status === 'open' && (
        <Fact label={t('paylink-expires')}>
          <bdi>{momentText(link.expiresAt, zone, locale)}</bdi>
        </Fact>
      )}
      <Fact label={t('paylink-sent')}>{t('paylink-times', { count: link.sent })}</Fact>
      {link.maxInstallments > 1 && (
        <Fact label={t('paylink-installments')}>
          <bdi>{link.maxInstallments}</bdi>
        </Fact>
      )}
      {link.saveCard && <Fact label={t('paylink-card')}>{t('paylink-card-kept')}</Fact>}
      {link.appointmentId && (
        <Fact label={t('message-about')}>
          <TextLink to="/calendar" search={{ visit: link.appointmentId }} size="sm">
            {t('message-visit')}
          </TextLink>
        </Fact>
      )}
    </dl>
  );
}

function LinkActions({ link }: { link: PaymentLink }) {
  const t = useT();
  const client = useQueryClient();
  const [cancelling, setCancelling] = useState(false);
  const send = useMutation({
    mutationFn: () => take(api.POST('/api/payment-links/{id}/send', { params: { path: { id: link.id } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['payment-links'] });
      notifications.show({ message: t('paylink-sent-now') });
    },
  });
  return (
    <>
      {send.error && <Failure error={send.error} />}
      <Group gap="xs">
        <Button variant="default" leftSection={<Icon name="send" size={18} />} loading={send.isPending} onClick={() => send.mutate()}>
          {t(link.sent > 0 ? 'paylink-send-again' : 'paylink-send')}
        </Button>
        <Button variant="default" leftSection={<Icon name="cross" size={18} />} onClick={() => setCancelling(true)}>
          {t('paylink-cancel')}
        </Button>
      </Group>
      {cancelling && <CancelLink link={link} onClose={() => setCancelling(false)} />}
    </>
  );
}

function CancelLink({ link, onClose }: { link: PaymentLink; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => take(api.POST('/api/payment-links/{id}/cancel', { params: { path: { id: link.id } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['payment-links'] });
      onClose();
    },
  });
  return (
    <Dialog title={t('paylink-cancel-title')} onClose={onClose}>
      <Stack>
        <Text>{t(link.booksVisit ? 'paylink-cancel-books' : 'paylink-cancel-text')}</Text>
        {cancel.error && <Failure error={cancel.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('paylink-keep')}
          </Button>
          <Button color="red.8" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('paylink-cancel')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
