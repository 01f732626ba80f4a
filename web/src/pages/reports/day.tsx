/** Closing a day: money by means, the drawer, documents, visits, what is unpaid. It can be printed. */
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { dayReportQuery } from '../../api/report-queries';
import type { DayReport } from '../../api/types';
import { DateInput } from '../../app/date-input';
import { DownloadButton } from '../../app/download-button';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { dateText } from '../../time/format';
import { ReportsFrame, useToday } from './frame';
import styles from './reports.module.css';
import type { RowsSearch } from './rows-search';
import { CountCell, Figures, MoneyCell, NumberCell } from './table';

const OUTCOMES = [
  ['booked', undefined],
  ['came', 'came'],
  ['noShow', 'no_show'],
  ['cancelled', 'cancelled'],
  ['declined', 'declined'],
  ['open', 'open'],
] as const;

export function DayReportPage() {
  const { t } = useI18n();
  const today = useToday();
  const { date = today } = useSearch({ from: '/shell/reports/day' });
  const navigate = useNavigate({ from: '/reports/day' });
  const report = useQuery(dayReportQuery(date));
  return (
    <ReportsFrame
      title={t('reports-day')}
      actions={
        <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
          {t('calendar-print')}
        </Button>
      }
    >
      <search aria-label={t('reports-period')} className={styles.filters}>
        <DateInput
          label={t('figure-day')}
          value={date}
          onChange={(next) => void navigate({ search: { date: next === today ? undefined : next } })}
        />
        <div className={styles.save}>
          <DownloadButton href={`/api/reports/day.csv?date=${date}`} label={t('reports-csv')} />
        </div>
      </search>
      <Loaded query={report}>{(data) => <Day report={data} />}</Loaded>
    </ReportsFrame>
  );
}

function Day({ report }: { report: DayReport }) {
  const { t, locale } = useI18n();
  const { name } = useBusiness();
  const { currency, date, drawer } = report;
  const money = (amount: number) => ({ amount, currency });
  const period = { from: date, to: date };
  const cash: RowsSearch = { of: 'revenue', ...period, method: 'cash' };
  return (
    <div className={styles.paper}>
      <Text fw={600} mb="sm">
        <bdi>{name}</bdi> ·{' '}
        <bdi>{dateText(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}</bdi>
      </Text>
      <Figures title={t('figure-drawer')} columns={[{ label: t('figure-name') }, { label: t('figure-total'), isNumber: true }]}>
        <tr>
          <th scope="row">{t('figure-cash-in')}</th>
          <MoneyCell value={money(drawer.cashIn)} rows={{ ...cash, kind: 'payment' }} />
        </tr>
        <tr>
          <th scope="row">{t('figure-cash-refunds')}</th>
          <MoneyCell value={money(drawer.cashRefunds)} rows={{ ...cash, kind: 'refund' }} />
        </tr>
        <tr className={styles.sum}>
          <th scope="row">{t('figure-cash-net')}</th>
          <MoneyCell value={money(drawer.net)} rows={cash} />
        </tr>
      </Figures>
      <Methods report={report} />
      <Documents report={report} />
      <Figures title={t('reports-visits')} columns={[{ label: t('figure-name') }, { label: t('figure-count'), isNumber: true }]}>
        {OUTCOMES.map(([field, outcome]) => (
          <tr key={field}>
            <th scope="row">{t(`figure-visits-${outcome ?? 'booked'}`)}</th>
            <CountCell count={report.visits[field]} rows={{ of: 'visits', ...period, outcome }} />
          </tr>
        ))}
        <tr className={styles.sum}>
          <th scope="row">
            {t('figure-unpaid')} (<bdi>{report.unpaid.visits}</bdi>)
          </th>
          <MoneyCell value={money(report.unpaid.amount)} rows={{ of: 'unpaid', ...period }} />
        </tr>
      </Figures>
    </div>
  );
}

function Methods({ report: { methods, total, currency, date } }: { report: DayReport }) {
  const { t } = useI18n();
  const money = (amount: number) => ({ amount, currency });
  const rows: RowsSearch = { of: 'revenue', from: date, to: date };
  return (
    <Figures
      title={t('figure-by-method')}
      columns={[
        { label: t('figure-name') },
        { label: t('figure-payments'), isNumber: true },
        { label: t('figure-received'), isNumber: true },
        { label: t('figure-refunded'), isNumber: true },
        { label: t('figure-net'), isNumber: true },
      ]}
    >
      {methods.map(({ method, payments, received, refunded, net }) => (
        <tr key={method}>
          <th scope="row">{t(`method-${method}`)}</th>
          <CountCell count={payments} rows={{ ...rows, method, kind: 'payment' }} />
          <MoneyCell value={money(received)} rows={{ ...rows, method, kind: 'payment' }} />
          <MoneyCell value={money(refunded)} rows={{ ...rows, method, kind: 'refund' }} />
          <MoneyCell value={money(net)} rows={{ ...rows, method }} />
        </tr>
      ))}
      <tr className={styles.sum}>
        <th scope="row">{t('figure-total')}</th>
        <CountCell count={total.payments} rows={{ ...rows, kind: 'payment' }} />
        <MoneyCell value={money(total.received)} rows={{ ...rows, kind: 'payment' }} />
        <MoneyCell value={money(total.refunded)} rows={{ ...rows, kind: 'refund' }} />
        <MoneyCell value={money(total.net)} rows={rows} />
      </tr>
    </Figures>
  );
}

function Documents({ report: { documents, currency, date } }: { report: DayReport }) {
  const { t } = useI18n();
  return (
    <Figures
      title={t('figure-documents')}
      columns={[{ label: t('documents-kind') }, { label: t('figure-count'), isNumber: true }, { label: t('figure-total'), isNumber: true }]}
    >
      {documents.kinds.map(({ kind, count, total }) => (
        <tr key={kind}>
          <th scope="row">
            <TextLink to="/documents" search={{ kind, from: date, to: date }}>
              {t(`document-${kind}`)}
            </TextLink>
          </th>
          <NumberCell>
            <bdi>{count}</bdi>
          </NumberCell>
          <MoneyCell value={{ amount: total, currency }} />
        </tr>
      ))}
      <tr className={styles.sum}>
        <th scope="row">{t('figure-documents-money')}</th>
        <NumberCell />
        <MoneyCell value={{ amount: documents.money, currency }} />
      </tr>
    </Figures>
  );
}
