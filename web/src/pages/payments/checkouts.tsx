import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { checkoutsQuery } from '../../api/payment-queries';
import type { Checkout, CheckoutStatus } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { Icon, type IconName } from '../../app/icons';
import { useBusiness, useMay } from '../../app/session';
import { Loaded } from '../../app/states';
import { momentText } from '../../time/format';
import { DecideCheckout } from './decide-checkout';
import { GatewayAnswer } from './gateway-answer';
import styles from './payments.module.css';

const SIGNS: Record<CheckoutStatus, IconName> = {
  opening: 'clock',
  open: 'clock',
  paid: 'check',
  declined: 'cross',
  over: 'absent',
  unknown: 'question',
  mismatch: 'warning',
  failed: 'warning',
};

/** How payers fared at the gateway, the latest first. */
export function Checkouts({ linkId }: { linkId: string }) {
  const { t } = useI18n();
  const checkouts = useQuery(checkoutsQuery(linkId));
  return (
    <Loaded query={checkouts} rows={1}>
      {(items) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('checkouts-none')}
          </Text>
        ) : (
          <ol className={styles.list} aria-label={t('checkouts')}>
            {items.map((checkout) => (
              <li key={checkout.id} className={styles.box}>
                <CheckoutRow checkout={checkout} />
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function CheckoutRow({ checkout }: { checkout: Checkout }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const mayDecide = useMay('refundPayments');
  const [deciding, setDeciding] = useState(false);
  const isInDoubt = checkout.status === 'unknown' || checkout.status === 'mismatch';
  return (
    <>
      <Text size="sm" fw={600}>
        <Icon name={SIGNS[checkout.status]} size={14} /> {t(`checkout-${checkout.status}`)}
      </Text>
      <Text size="sm" c="dimmed">
        <bdi>{t(`gateway-${checkout.provider}`)}</bdi> · <bdi>{momentText(checkout.createdAt, zone, locale)}</bdi>
      </Text>
      <GatewayAnswer answer={checkout.status === 'paid' ? null : checkout.note} />
      {isInDoubt && mayDecide && (
        <Button size="compact-sm" variant="light" mt={4} onClick={() => setDeciding(true)}>
          {t('checkout-decide')}
        </Button>
      )}
      {deciding && <DecideCheckout checkout={checkout} onClose={() => setDeciding(false)} />}
    </>
  );
}
