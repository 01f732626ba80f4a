/** Revenue: money received less what was given back. */
import { useQuery } from '@tanstack/react-query';
import { revenueQuery } from '../../api/report-queries';
import type { RevenueReport, RevenueSums } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { moneyText, rangeText } from '../../time/format';
import { Bar, Columns } from './chart';
import { Compared, PeriodChoice, ReportsFrame, usePeriod } from './frame';
import styles from './reports.module.css';
import type { RowsSearch } from './rows-search';
import { lengths } from './share';
import { Big, Figures, MoneyCell, NumberCell, RowsLink } from './table';

export function RevenuePage() {
  const { t } = useI18n();
  const report = useQuery(revenueQuery(usePeriod()));
  return (
    <ReportsFrame title={t('reports-revenue')}>
      <PeriodChoice csv="revenue" />
      <Loaded query={report}>{(data) => <Revenue report={data} />}</Loaded>
    </ReportsFrame>
  );
}

function Revenue({ report }: { report: RevenueReport }) {
  const { t } = useI18n();
  const { total, before, currency, period } = report;
  const money = (amount: number) => <Money value={{ amount, currency }} />;
  const rows: RowsSearch = { of: 'revenue', ...period };
  return (
    <>
      <Compared period={period} previous={report.previous} />
      <dl className={styles.bigs}>
        <Big label={t('figure-net')} before={money(before.net)}>
          <RowsLink rows={rows} isNone={total.payments === 0 && total.refunded === 0}>
            {money(total.net)}
          </RowsLink>
        </Big>
        <Big label={t('figure-received')} before={money(before.received)}>
          <RowsLink rows={{ ...rows, kind: 'payment' }} isNone={total.received === 0}>
            {money(total.received)}
          </RowsLink>
        </Big>
        <Big label={t('figure-refunded')} before={money(before.refunded)}>
          <RowsLink rows={{ ...rows, kind: 'refund' }} isNone={total.refunded === 0}>
            {money(total.refunded)}
          </RowsLink>
        </Big>
        <Big label={t('figure-tips')} before={money(before.tips)}>
          {money(total.tips)}
        </Big>
      </dl>
      <Steps report={report} />
      <Groups
        title={t('figure-by-method')}
        report={report}
        groups={report.methods.map((of) => ({ ...of, key: of.method, name: t(`method-${of.method}`), rows: { ...rows, method: of.method } }))}
      />
      <Groups
        title={t('figure-by-service')}
        report={report}
        groups={report.services.map((of) => ({
          ...of,
          key: of.serviceId ?? of.origin,
          name: of.name ?? t(`figure-origin-${of.origin}`),
          rows: { ...rows, origin: of.origin, service: of.serviceId ?? undefined },
        }))}
      />
      <Groups
        title={t('figure-by-staff')}
        report={report}
        groups={report.staff.map((of) => ({
          ...of,
          key: of.staffId ?? of.origin,
          name: of.name ?? t(`figure-origin-${of.origin}`),
          rows: { ...rows, origin: of.origin, staff: of.staffId ?? undefined },
        }))}
      />
      <Documents report={report} />
    </>
  );
}

function Steps({ report: { steps, currency } }: { report: RevenueReport }) {
  const { t, locale } = useI18n();
  const days = ({ from, to }: { from: string; to: string }) => rangeText(from, to, locale);
  return (
    <>
      <Columns
        name={t('figure-chart-revenue')}
        points={steps.map((step) => ({ ...step, value: step.net, text: moneyText({ amount: step.net, currency }, locale) }))}
      />
      <details className={styles.twin}>
        <summary>{t('figure-as-table')}</summary>
        <Figures
          title={t('figure-by-time')}
          columns={[
            { label: t('figure-days') },
            { label: t('figure-received'), isNumber: true },
            { label: t('figure-refunded'), isNumber: true },
            { label: t('figure-net'), isNumber: true },
          ]}
        >
          {steps.map((step) => {
            const rows: RowsSearch = { of: 'revenue', from: step.from, to: step.to };
            return (
              <tr key={step.from}>
                <th scope="row">{days(step)}</th>
                <MoneyCell value={{ amount: step.received, currency }} rows={{ ...rows, kind: 'payment' }} />
                <MoneyCell value={{ amount: step.refunded, currency }} rows={{ ...rows, kind: 'refund' }} />
                <MoneyCell value={{ amount: step.net, currency }} rows={rows} />
              </tr>
            );
          })}
        </Figures>
      </details>
    </>
  );
}

interface Group extends RevenueSums {
  key: string;
  name: string;
  before: number;
  rows: RowsSearch;
}

function Groups({ title, report: { currency }, groups }: { title: string; report: RevenueReport; groups: Group[] }) {
  const { t } = useI18n();
  const bars = lengths(groups.map(({ net }) => net));
  if (groups.length === 0) return null;
  return (
    <Figures
      title={title}
      columns={[
        { label: t('figure-name') },
        { label: t('figure-received'), isNumber: true },
        { label: t('figure-refunded'), isNumber: true },
        { label: t('figure-net'), isNumber: true },
        { label: t('figure-before'), isNumber: true },
      ]}
    >
      {groups.map((group, index) => (
        <tr key={group.key}>
          <th scope="row">
            <bdi>{group.name}</bdi>
            <Bar length={bars[index] ?? 0} />
          </th>
          <MoneyCell value={{ amount: group.received, currency }} rows={{ ...group.rows, kind: 'payment' }} />
          <MoneyCell value={{ amount: group.refunded, currency }} rows={{ ...group.rows, kind: 'refund' }} />
          <MoneyCell value={{ amount: group.net, currency }} rows={group.rows} />
          <MoneyCell value={{ amount: group.before, currency }} />
        </tr>
      ))}
    </Figures>
  );
}

function Documents({ report: { documents, currency, period } }: { report: RevenueReport }) {
  const { t } = useI18n();
  return (
    <Figures
      title={t('figure-documents')}
      columns={[
        { label: t('documents-kind') },
        { label: t('figure-count'), isNumber: true },
        { label: t('figure-vat'), isNumber: true },
        { label: t('figure-total'), isNumber: true },
      ]}
    >
      {documents.kinds.map(({ kind, count, vat, total }) => (
        <tr key={kind}>
          <th scope="row">
            <TextLink to="/documents" search={{ kind, ...period }}>
              {t(`document-${kind}`)}
            </TextLink>
          </th>
          <NumberCell>
            <bdi>{count}</bdi>
          </NumberCell>
          <MoneyCell value={{ amount: vat, currency }} />
          <MoneyCell value={{ amount: total, currency }} />
        </tr>
      ))}
      <tr>
        <th scope="row">{t('figure-documents-income')}</th>
        <NumberCell />
        <MoneyCell value={{ amount: documents.vat, currency }} />
        <MoneyCell value={{ amount: documents.income, currency }} />
      </tr>
      <tr>
        <th scope="row">{t('figure-documents-money')}</th>
        <NumberCell />
        <NumberCell />
        <MoneyCell value={{ amount: documents.money, currency }} />
      </tr>
    </Figures>
  );
}
