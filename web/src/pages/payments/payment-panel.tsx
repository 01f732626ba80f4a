/** One payment: what is known of it, and what of it went back. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paymentQuery } from '../../api/payment-queries';
import type { Payment } from '../../api/types';
import { SidePanel } from '../../app/dialog';
import { DocumentLink } from '../../app/document-link';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { dateText, momentText } from '../../time/format';
import { Fact } from './frame';
import { GiveBack } from './give-back';
import { IssueDocument } from './issue-document';
import { knownDetails } from './means';
import { PayerLink } from './payer';
import styles from './payments.module.css';
import { Refunds } from './refunds';

export function PaymentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useI18n();
  const payment = useQuery(paymentQuery(id));
  return (
    <SidePanel title={t('payment-title')} onClose={onClose}>
      <Loaded query={payment}>{(data) => <PaymentDetail payment={data} />}</Loaded>
    </SidePanel>
  );
}

function PaymentDetail({ payment }: { payment: Payment }) {
  const { t } = useI18n();
  const mayOpen = useMay('readDocuments');
  const mayIssue = useMay('issueDocuments');
  const mayRefund = useMay('refundPayments');
  const [giving, setGiving] = useState(false);
  const isLeft = payment.refunded.amount < payment.amount.amount;
  return (
    <Stack>
      <div className={styles.row}>
        <Text fw={600} size="xl">
          <Money value={payment.amount} />
        </Text>
        {mayOpen && payment.documentId && <DocumentLink id={payment.documentId} label={t('payments-document')} />}
        {mayIssue && !payment.documentId && payment.refunded.amount === 0 && <IssueDocument payment={payment} />}
      </div>
      <PaymentFacts payment={payment} />
      <section>
        <Title order={3} size="h6" mb={6}>
          {t('refunds')}
        </Title>
        <Refunds payment={payment} />
        {mayRefund && isLeft && (
          <Group mt="sm">
            <Button variant="default" onClick={() => setGiving(true)}>
              {t('refund-give')}
            </Button>
          </Group>
        )}
      </section>
      {giving && <GiveBack payment={payment} onClose={() => setGiving(false)} />}
    </Stack>
  );
}

function PaymentFacts({ payment }: { payment: Payment }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { method, details, tip, appointmentId, linkId } = payment;
  const detail = (name: string, value: string) =>
    name === 'dueOn' ? dateText(value, locale, { day: 'numeric', month: 'long', year: 'numeric' }) : value;
  return (
    <dl className={styles.facts}>
      <Fact label={t('field-customer')}>
        <PayerLink id={payment.customerId} />
      </Fact>
      {payment.description && (
        <Fact label={t('pay-what-for')}>
          <bdi>{payment.description}</bdi>
        </Fact>
      )}
      <Fact label={t('payment-received-at')}>
        <bdi>{momentText(payment.receivedAt, zone, locale)}</bdi>
      </Fact>
      <Fact label={t('field-method')}>
        {t(`method-${method}`)}
        {payment.byGateway && ` (${t('payment-by-gateway')})`}
      </Fact>
      {knownDetails(method, details).map(({ name, value }) => (
        <Fact key={name} label={t(`detail-${name}`)}>
          <bdi>{detail(name, value)}</bdi>
        </Fact>
      ))}
      {tip.amount > 0 && (
        <Fact label={t('pay-tip')}>
          <Money value={tip} />
        </Fact>
      )}
      {appointmentId && (
        <Fact label={t('message-about')}>
          <TextLink to="/calendar" search={{ visit: appointmentId }} size="sm">
            {t('message-visit')}
          </TextLink>
        </Fact>
      )}
      {linkId && (
        <Fact label={t('payment-came-by')}>
          <TextLink to="/payments/links" search={{ link: linkId }} size="sm">
            {t('paylink-title')}
          </TextLink>
        </Fact>
      )}
    </dl>
  );
}
