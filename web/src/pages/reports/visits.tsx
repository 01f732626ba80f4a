/** Visits of a period, and what became of them. */
import { useQuery } from '@tanstack/react-query';
import { visitsReportQuery } from '../../api/report-queries';
import type { VisitCounts, VisitsReport } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { Loaded } from '../../app/states';
import { rangeText } from '../../time/format';
import { Bar, Columns } from './chart';
import { Compared, PeriodChoice, ReportsFrame, usePeriod } from './frame';
import styles from './reports.module.css';
import type { RowsSearch } from './rows-search';
import { lengths, shareText } from './share';
import { Big, CountCell, Figures, NumberCell, RowsLink } from './table';

const OUTCOMES = [
  ['came', 'came'],
  ['noShow', 'no_show'],
  ['cancelled', 'cancelled'],
  ['declined', 'declined'],
  ['open', 'open'],
] as const;

export function VisitsReportPage() {
  const { t } = useI18n();
  const report = useQuery(visitsReportQuery(usePeriod()));
  return (
    <ReportsFrame title={t('reports-visits')}>
      <PeriodChoice csv="visits" />
      <Loaded query={report}>{(data) => <Visits report={data} />}</Loaded>
    </ReportsFrame>
  );
}

function Visits({ report }: { report: VisitsReport }) {
  const { t, locale } = useI18n();
  const { total, before, period, previous, steps } = report;
  const rows: RowsSearch = { of: 'visits', ...period };
  return (
    <>
      <Compared period={period} previous={previous} />
      <dl className={styles.bigs}>
        <Big label={t('figure-visits-booked')} before={before.booked}>
          <RowsLink rows={rows} isNone={total.booked === 0}>
            <bdi>{total.booked}</bdi>
          </RowsLink>
        </Big>
        <Big label={t('figure-visits-came')} before={before.came}>
          <RowsLink rows={{ ...rows, outcome: 'came' }} isNone={total.came === 0}>
            <bdi>{total.came}</bdi>
          </RowsLink>
        </Big>
        <Big label={t('figure-no-show-rate')} before={shareText(before.noShowRate, locale)}>
          <RowsLink rows={{ ...rows, outcome: 'no_show' }} isNone={total.noShow === 0}>
            <bdi>{shareText(total.noShowRate, locale)}</bdi>
          </RowsLink>
        </Big>
        <Big label={t('figure-cancelled-rate')} before={shareText(before.cancelledRate, locale)}>
          <RowsLink rows={{ ...rows, outcome: 'cancelled' }} isNone={total.cancelled === 0}>
            <bdi>{shareText(total.cancelledRate, locale)}</bdi>
          </RowsLink>
        </Big>
      </dl>
      <Columns
        name={t('figure-chart-visits')}
        points={steps.map((step) => ({ ...step, value: step.booked, text: String(step.booked) }))}
      />
      <details className={styles.twin}>
        <summary>{t('figure-as-table')}</summary>
        <Counts
          title={t('figure-by-time')}
          groups={steps.map((step) => ({
            counts: step,
            key: step.from,
            name: rangeText(step.from, step.to, locale),
            rows: { of: 'visits', from: step.from, to: step.to },
          }))}
        />
      </details>
      <Counts
        title={t('figure-by-staff')}
        groups={report.staff.map((of) => ({ counts: of, key: of.id, name: of.name, rows: { ...rows, staff: of.id } }))}
      />
      <Counts
        title={t('figure-by-service')}
        groups={report.services.map((of) => ({ counts: of, key: of.id, name: of.name, rows: { ...rows, service: of.id } }))}
      />
      <Counts
        title={t('figure-by-source')}
        groups={report.sources.map((of) => ({
          counts: of,
          key: of.source,
          name: t(`figure-source-${of.source}`),
          rows: { ...rows, source: of.source },
        }))}
      />
    </>
  );
}

interface Group {
  key: string;
  name: string;
  counts: VisitCounts;
  rows: RowsSearch;
}

function Counts({ title, groups }: { title: string; groups: Group[] }) {
  const { t, locale } = useI18n();
  const bars = lengths(groups.map(({ counts }) => counts.booked));
  if (groups.length === 0) return null;
  return (
    <Figures
      title={title}
      columns={[
        { label: t('figure-name') },
        { label: t('figure-visits-booked'), isNumber: true },
        ...OUTCOMES.map(([, outcome]) => ({ label: t(`figure-visits-${outcome}`), isNumber: true })),
        { label: t('figure-no-show-rate'), isNumber: true },
      ]}
    >
      {groups.map(({ key, name, counts, rows }, index) => (
        <tr key={key}>
          <th scope="row">
            <bdi>{name}</bdi>
            <Bar length={bars[index] ?? 0} />
          </th>
          <CountCell count={counts.booked} rows={rows} />
          {OUTCOMES.map(([field, outcome]) => (
            <CountCell key={outcome} count={counts[field]} rows={{ ...rows, outcome }} />
          ))}
          <NumberCell>
            <bdi>{shareText(counts.noShowRate, locale)}</bdi>
          </NumberCell>
        </tr>
      ))}
    </Figures>
  );
}
