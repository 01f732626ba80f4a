/** New and returning customers of a period, and how many of the period before came again. */
import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { customersReportQuery } from '../../api/report-queries';
import { useI18n } from '../../app/i18n';
import { Loaded } from '../../app/states';
import { rangeText } from '../../time/format';
import { Bar } from './chart';
import { Compared, PeriodChoice, ReportsFrame, usePeriod } from './frame';
import styles from './reports.module.css';
import { lengths, shareText } from './share';
import { Big, CountCell, Figures, NumberCell, RowsLink } from './table';

const WITHIN = [30, 60, 90, 180] as const;
/** What the server takes when nothing is said. */
const USUAL = 60;

export function CustomersReportPage() {
  const { t, locale } = useI18n();
  const period = usePeriod();
  const { within = USUAL } = useSearch({ from: '/shell/reports/customers' });
  const navigate = useNavigate({ from: '/reports/customers' });
  const report = useQuery(customersReportQuery(period, within));
  const rows = { of: 'customers', ...period } as const;
  return (
    <ReportsFrame title={t('reports-customers')}>
      <PeriodChoice csv="customers">
        <Select
          label={t('figure-within')}
          data={[...new Set([...WITHIN, within])].toSorted((one, other) => one - other).map((days) => ({ value: String(days), label: t('figure-within-days', { days }) }))}
          value={String(within)}
          onChange={(days) => void navigate({ search: (old) => ({ ...old, within: Number(days) === USUAL ? undefined : Number(days) }) })}
          allowDeselect={false}
        />
      </PeriodChoice>
      <Loaded query={report}>
        {({ total, before, previous, retention }) => (
          <>
            <Compared period={period} previous={previous} />
            <dl className={styles.bigs}>
              <Big label={t('figure-visitors-came')} before={before.came}>
                <RowsLink rows={{ ...rows, visitor: 'came' }} isNone={total.came === 0}>
                  <bdi>{total.came}</bdi>
                </RowsLink>
              </Big>
              <Big label={t('figure-retention')}>
                <RowsLink rows={{ ...rows, visitor: 'again', within }} isNone={retention.again === 0}>
                  <bdi>{shareText(retention.rate, locale)}</bdi>
                </RowsLink>
              </Big>
            </dl>
            <Figures
              title={t('reports-customers')}
              columns={[{ label: t('figure-name') }, { label: t('figure-count'), isNumber: true }, { label: t('figure-before'), isNumber: true }]}
            >
              {(['new', 'returning'] as const).map((visitor, index) => (
                <tr key={visitor}>
                  <th scope="row">
                    {t(`figure-visitors-${visitor}`)}
                    <Bar length={lengths([total.new, total.returning])[index] ?? 0} />
                  </th>
                  <CountCell count={total[visitor]} rows={{ ...rows, visitor }} />
                  <NumberCell>
                    <bdi>{before[visitor]}</bdi>
                  </NumberCell>
                </tr>
              ))}
            </Figures>
            <Figures title={t('figure-retention')} columns={[{ label: t('figure-name') }, { label: t('figure-count'), isNumber: true }]}>
              {(['again', 'lost'] as const).map((visitor, index) => (
                <tr key={visitor}>
                  <th scope="row">
                    {t(`figure-visitors-${visitor}`)}
                    <Bar length={lengths([retention.again, retention.lost])[index] ?? 0} />
                  </th>
                  <CountCell count={retention[visitor]} rows={{ ...rows, visitor, within }} />
                </tr>
              ))}
            </Figures>
            <Text size="sm" c="dimmed">
              {t('figure-retention-text', { period: rangeText(previous.from, previous.to, locale), days: within })}
            </Text>
          </>
        )}
      </Loaded>
    </ReportsFrame>
  );
}
