import { Badge, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { refundsQuery } from '../../api/payment-queries';
import type { Payment, Refund, RefundStatus } from '../../api/types';
import { Icon, type IconName } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Loaded } from '../../app/states';
import { Money } from '../../app/values';
import { momentText } from '../../time/format';
import { GatewayAnswer } from './gateway-answer';
import { reasonOf } from './gateway-words';
import { MeansText } from './means-text';
import styles from './payments.module.css';

const LOOKS: Record<RefundStatus, { color: string; icon: IconName }> = {
  asked: { color: 'blue', icon: 'clock' },
  sent: { color: 'blue', icon: 'send' },
  unknown: { color: 'orange', icon: 'question' },
  awaits_approval: { color: 'orange', icon: 'wait' },
  done: { color: 'green', icon: 'check' },
  refused: { color: 'red', icon: 'warning' },
};

/** What went back of a payment, or is to. */
export function Refunds({ payment }: { payment: Payment }) {
  const { t } = useI18n();
  const refunds = useQuery(refundsQuery(payment.id));
  return (
    <Loaded query={refunds} rows={1}>
      {(items) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('refunds-none')}
          </Text>
        ) : (
          <ul className={styles.list} aria-label={t('refunds')}>
            {items.map((refund) => (
              <li key={refund.id} className={styles.box}>
                <RefundRow refund={refund} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function RefundRow({ refund }: { refund: Refund }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { color, icon } = LOOKS[refund.status];
  const reason = reasonOf(refund.reason);
  return (
    <>
      <div className={styles.row}>
        <Text fw={600} size="sm">
          <Money value={refund.amount} />
        </Text>
        <Badge color={color} leftSection={<Icon name={icon} size={14} />}>
          {t(`refund-${refund.status}`)}
        </Badge>
      </div>
      <Text size="sm" c="dimmed" className={styles.text}>
        <MeansText method={refund.method} details={refund.details} /> · <bdi>{momentText(refund.createdAt, zone, locale)}</bdi>
      </Text>
      {refund.status !== 'done' && <Text size="sm">{t(`refund-means-${refund.status}`)}</Text>}
      {reason && (
        <Text size="sm" className={styles.text}>
          {reason.known ? t(`refund-reason-${reason.known}`) : <bdi>{reason.text}</bdi>}
        </Text>
      )}
      <GatewayAnswer answer={refund.answer} />
    </>
  );
}
