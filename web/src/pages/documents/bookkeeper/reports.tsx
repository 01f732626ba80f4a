/** VAT and income of a period, by the date on the documents. */
import { Alert, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { reportsQuery } from '../../../api/document-queries';
import { DownloadButton } from '../../../app/download-button';
import { useI18n } from '../../../app/i18n';
import { ScrollBox } from '../../../app/scroll-box';
import { Loaded } from '../../../app/states';
import { Money } from '../../../app/values';
import { dateText } from '../../../time/format';
import styles from '../documents.module.css';
import type { Period } from './periods';

type Reported = Awaited<ReturnType<NonNullable<ReturnType<typeof reportsQuery>['queryFn']>>>;

export function Reports({ period }: { period: Period }) {
  const { t } = useI18n();
  const reports = useQuery(reportsQuery(period.from, period.to));
  return (
    <Loaded query={reports}>
      {({ vat, income }) => (
        <Stack gap="lg">
          {vat.unknown > 0 && <Alert color="orange">{t('report-unknown', { count: vat.unknown })}</Alert>}
          <Vat vat={vat} />
          <Income income={income} />
          <Group>
            <DownloadButton href={`/api/document-reports/documents.csv?from=${period.from}&to=${period.to}`} label={t('report-csv')} />
          </Group>
        </Stack>
      )}
    </Loaded>
  );
}

function Vat({ vat }: { vat: Reported['vat'] }) {
  const { t, locale } = useI18n();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const rows = [
    ...vat.rates.map(({ rate, net, vat: tax }) => ({ key: `rate-${rate}`, label: t('report-rate', { rate: percent.format(rate / 10_000) }), net, tax })),
    { key: 'zero', label: t('vat-zero'), net: vat.zeroRated, tax: 0 },
    { key: 'exempt', label: t('report-exempt'), net: vat.exempt, tax: 0 },
  ];
  return (
    <section className={styles.box}>
      <Title order={2} size="h4" mb="xs">
        {t('report-vat')}
      </Title>
      <ScrollBox label={t('report-vat')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report-sales')}</th>
              <th scope="col" className={styles.amount}>
                {t('document-net')}
              </th>
              <th scope="col" className={styles.amount}>
                {t('document-vat')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, net, tax }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <Agorot amount={net} />
                <Agorot amount={tax} />
              </tr>
            ))}
            <tr>
              <th scope="row">{t('report-credited')}</th>
              <Agorot amount={vat.credited} />
              <Agorot amount={vat.creditedVat} />
            </tr>
            <tr>
              <th scope="row" colSpan={2}>
                {t('report-vat-owed')}
              </th>
              <Agorot amount={vat.vat} strong />
            </tr>
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Income({ income }: { income: Reported['income'] }) {
  const { t, locale } = useI18n();
  return (
    <section className={styles.box}>
      <Title order={2} size="h4" mb="xs">
        {t('report-income')}
      </Title>
      <ScrollBox label={t('report-income')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report-month')}</th>
              <th scope="col" className={styles.amount}>
                {t('nav-documents')}
              </th>
              <th scope="col" className={styles.amount}>
                {t('report-without-vat')}
              </th>
              <th scope="col" className={styles.amount}>
                {t('document-vat')}
              </th>
            </tr>
          </thead>
          <tbody>
            {income.months.map(({ month, income: amount, vat, documents }) => (
              <tr key={month}>
                <th scope="row">{dateText(`${month}-01`, locale, { month: 'long', year: 'numeric' })}</th>
                <td className={styles.amount}>{documents}</td>
                <Agorot amount={amount} />
                <Agorot amount={vat} />
              </tr>
            ))}
            <tr>
              <th scope="row" colSpan={2}>
                {t('report-all')}
              </th>
              <Agorot amount={income.income} strong />
              <Agorot amount={income.vat} strong />
            </tr>
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

/** A cell with an amount; reports count in agorot. */
function Agorot({ amount, strong = false }: { amount: number; strong?: boolean }) {
  const money = <Money value={{ amount, currency: 'ILS' }} />;
  return <td className={styles.amount}>{strong ? <strong>{money}</strong> : money}</td>;
}
