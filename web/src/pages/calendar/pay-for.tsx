/** Takes payment without looking for the visit first: today's visits that are not paid. */
import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { appointmentsQuery } from '../../api/queries';
import type { Appointment } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Empty, Loaded } from '../../app/states';
import { Ltr, Money } from '../../app/values';
import { isOff } from '../../calendar/status';
import { useNow } from '../../calendar/use-now';
import { timeText } from '../../time/format';
import { rangeOf, wallTimeOf } from '../../time/zone';
import { dueOfVisit } from '../payments/due';
import { TakePayment } from '../payments/take-payment';
import styles from './calendar.module.css';

/** Visits with something left to pay, in their order. */
function unpaid(visits: readonly Appointment[]): Appointment[] {
  return visits
    .filter(({ status, price, paid }) => !isOff(status) && price.amount > paid.amount)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

export default function PayFor({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { zone } = useBusiness();
  const [chosen, setChosen] = useState<Appointment | null>(null);
  const { from, to } = rangeOf([wallTimeOf(useNow(), zone).date], zone);
  const visits = useQuery(appointmentsQuery(from, to));
  const first = useRef<HTMLButtonElement>(null);
  const isRead = visits.data !== undefined;
  useEffect(() => {
    if (isRead) first.current?.focus();
  }, [isRead]);
  if (chosen) return <TakePayment due={dueOfVisit(chosen)} onClose={onClose} />;
  return (
    <Dialog onClose={onClose} title={t('pay-for')}>
      <Loaded query={visits} rows={3}>
        {(all) =>
          unpaid(all).length === 0 ? (
            <Empty icon="cash" text={t('pay-for-none')} />
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0} className={styles.choices}>
              {unpaid(all).map((visit, index) => (
                <li key={visit.id}>
                  <UnstyledButton
                    ref={index === 0 ? first : undefined}
                    className={styles.choice}
                    data-autofocus={index === 0 || undefined}
                    onClick={() => setChosen(visit)}
                  >
                    <Ltr>{timeText(visit.startsAt, zone)}</Ltr>
                    <span className={styles.choiceText}>
                      <bdi>{visit.customer.fullName}</bdi>
                      <Text size="sm" c="dimmed" component="span" display="block">
                        <bdi>{visit.service.name}</bdi>
                      </Text>
                    </span>
                    <Money value={{ ...visit.price, amount: visit.price.amount - visit.paid.amount }} />
                  </UnstyledButton>
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Dialog>
  );
}
