/** What came in, what was earned and what is owed in a period, by the ledger. */
import { Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { totalsQuery } from '../../api/payment-queries';
import { DateInput } from '../../app/date-input';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Empty, Loaded } from '../../app/states';
import { Money } from '../../app/values';
import { useNow } from '../../calendar/use-now';
import { rangeOf, wallTimeOf } from '../../time/zone';
import { PaymentsFrame } from './frame';
import styles from './payments.module.css';
import { type Sums, sumsOf } from './sums';

export function PaymentTotalsPage() {
  const { t } = useI18n();
  const { zone } = useBusiness();
  const search = useSearch({ from: '/shell/payments/totals' });
  const navigate = useNavigate({ from: '/payments/totals' });
  const today = wallTimeOf(useNow(), zone).date;
  const first = search.from ?? `${today.slice(0, 7)}-01`;
  const last = search.to ?? today;
  // Two dates the wrong way round are the same period.
  const [from = first, to = last] = [first, last].toSorted();
  const period = { from: rangeOf([from], zone).from, to: rangeOf([to], zone).to };
  const totals = useQuery(totalsQuery(period.from, period.to));
  return (
    <PaymentsFrame title={t('totals')}>
      <search className={styles.filters}>
        <DateInput
          label={t('totals-from')}
          value={from}
          onChange={(date) => void navigate({ search: { from: date, to } })}
        />
        <DateInput label={t('totals-to')} value={to} onChange={(date) => void navigate({ search: { from, to: date } })} />
      </search>
      <Loaded query={totals} rows={6}>
        {(items) => {
          const sums = sumsOf(items);
          return sums.length === 0 ? (
            <Empty icon="cash" text={t('totals-none')} />
          ) : (
            <Stack gap="xl">
              {sums.map((group) => (
                <SumsTable key={group.group} sums={group} />
              ))}
            </Stack>
          );
        }}
      </Loaded>
    </PaymentsFrame>
  );
}

function SumsTable({ sums: { group, lines } }: { sums: Sums }) {
  const { t } = useI18n();
  return (
    <div className={styles.box}>
      <Table>
        <Table.Caption className={styles.caption}>
          {t(`totals-${group}`)}
        </Table.Caption>
        <Table.Tbody>
          {lines.map(({ account, sum }) => (
            <Table.Tr key={`${account}${sum.currency}`}>
              <Table.Th scope="row" fw={400}>
                {t(`account-${account}`)}
              </Table.Th>
              <Table.Td ta="end">
                <Text fw={600} component="span">
                  <Money value={sum} />
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
