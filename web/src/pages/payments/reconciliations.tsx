/** The daily comparisons of what is recorded here with what the gateways list. */
import { Badge, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { reconciliationsQuery } from '../../api/payment-queries';
import type { Reconciliation } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Empty, Failure, Loading, More } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { dateText, moneyText } from '../../time/format';
import { PaymentsFrame } from './frame';
import { GatewayAnswer } from './gateway-answer';
import styles from './payments.module.css';

export function ReconciliationsPage() {
  const { t } = useI18n();
  const list = useInfiniteQuery(reconciliationsQuery);
  const days = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PaymentsFrame title={t('reconciliations')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('reconciliations-about')}
      </Text>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && days.length === 0 && <Empty icon="checks" text={t('reconciliations-none')} />}
      <ul className={styles.list} aria-label={t('reconciliations')}>
        {days.map((day) => (
          <li key={day.id} className={styles.box}>
            <Day day={day} />
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
    </PaymentsFrame>
  );
}

function Day({ day }: { day: Reconciliation }) {
  const { t, locale } = useI18n();
  return (
    <>
      <div className={styles.row}>
        <Text fw={600}>
          {dateText(day.day, locale, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })} · <bdi>{t(`gateway-${day.provider}`)}</bdi>
        </Text>
        <DayBadge day={day} />
      </div>
      <Text size="sm" c="dimmed">
        {t('reconciliation-listed', { count: day.listed })}
      </Text>
      <GatewayAnswer answer={day.error} />
      {day.differences.length > 0 && (
        <ul className={styles.differences}>
          {day.differences.map((difference, at) => (
            <li key={`${difference.cause}${difference.transactionId ?? at}`}>
              <Difference difference={difference} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function DayBadge({ day }: { day: Reconciliation }) {
  const { t } = useI18n();
  const count = day.differences.length;
  if (day.error) {
    return (
      <Badge color="red" leftSection={<Icon name="warning" size={14} />}>
        {t('reconciliation-failed')}
      </Badge>
    );
  }
  return (
    <Badge color={count === 0 ? 'green' : 'orange'} leftSection={<Icon name={count === 0 ? 'check' : 'warning'} size={14} />}>
      {count === 0 ? t('reconciliation-agrees') : t('reconciliation-differs', { count })}
    </Badge>
  );
}

function Difference({ difference }: { difference: Reconciliation['differences'][number] }) {
  const { t, locale } = useI18n();
  const { cause, amountHere, amountThere, paymentId, transactionId } = difference;
  return (
    <>
      <Text size="sm">{t(`cause-${cause}`)}</Text>
      <Text size="sm" c="dimmed" className={styles.text}>
        {amountHere && `${t('reconciliation-here', { amount: moneyText(amountHere, locale) })} `}
        {amountThere && `${t('reconciliation-there', { amount: moneyText(amountThere, locale) })} `}
        {transactionId && (
          <>
            {t('reconciliation-number')} <bdi dir="ltr">{transactionId}</bdi>
          </>
        )}
      </Text>
      {paymentId && (
        <TextLink to="/payments" search={{ payment: paymentId }} size="sm">
          {t('reconciliation-payment')}
        </TextLink>
      )}
    </>
  );
}
