/** Money received, the newest first: from whom, for what, how, and what of it went back. */
import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { paymentListQuery } from '../../api/payment-queries';
import type { Payment } from '../../api/types';
import { DocumentLink } from '../../app/document-link';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Failure, Loading, More } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { momentText, moneyText } from '../../time/format';
import { PaymentFilters } from './filters';
import { PaymentsFrame } from './frame';
import { MeansText } from './means-text';
import { PaymentPanel } from './payment-panel';
import styles from './payments.module.css';
import { TakePayment } from './take-payment';

export function PaymentsPage() {
  const { t } = useI18n();
  const { customer, method, from, to, payment: opened } = useSearch({ from: '/shell/payments' });
  const navigate = useNavigate({ from: '/payments' });
  const mayTake = useMay('takePayments');
  const [taking, setTaking] = useState(false);
  const list = useInfiniteQuery(paymentListQuery({ customerId: customer, method, from, to }));
  const isFiltered = Boolean(customer ?? method ?? from ?? to);
  const payments = list.data?.pages.flatMap((page) => page.items) ?? [];
  const takeButton = mayTake && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setTaking(true)}>
      {t('pay-for')}
    </Button>
  );
  return (
    <PaymentsFrame title={t('payments')} actions={takeButton}>
      <PaymentFilters />
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && payments.length === 0 && (
        <Empty icon="cash" text={t(isFiltered ? 'payments-none-found' : 'payments-none')}>
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
      <ul className={styles.list} aria-label={t('payments')}>
        {payments.map((payment) => (
          <li key={payment.id} className={styles.box}>
            <PaymentRow payment={payment} />
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
      {opened && (
        <PaymentPanel key={opened} id={opened} onClose={() => void navigate({ search: (old) => ({ ...old, payment: undefined }) })} />
      )}
      {taking && <TakePayment onClose={() => setTaking(false)} />}
    </PaymentsFrame>
  );
}

function PaymentRow({ payment }: { payment: Payment }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const mayOpen = useMay('readDocuments');
  return (
    <>
      <div className={styles.row}>
        <TextLink from="/payments" search={(old) => ({ ...old, payment: payment.id })} fw={600} className={styles.text}>
          <bdi>{payment.customerName}</bdi>
        </TextLink>
        <Text fw={600}>
          <Money value={payment.amount} />
        </Text>
      </div>
      {payment.description && (
        <Text size="sm" className={styles.text}>
          <bdi>{payment.description}</bdi>
        </Text>
      )}
      <div className={styles.row}>
        <Text size="sm" c="dimmed" className={styles.text}>
          <MeansText method={payment.method} details={payment.details} /> · <bdi>{momentText(payment.receivedAt, zone, locale)}</bdi>
        </Text>
        {mayOpen && payment.documentId && <DocumentLink id={payment.documentId} label={t('payments-document')} />}
      </div>
      {payment.refunded.amount > 0 && (
        <Text size="sm">
          {t('payments-refunded', { amount: moneyText(payment.refunded, locale) })}
        </Text>
      )}
    </>
  );
}
