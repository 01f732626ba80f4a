/** What the pages of reports share: the links between them, and the choice of days, which stays from one to the next. */
import { Select, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Period } from '../../api/report-queries';
import { DateInput } from '../../app/date-input';
import { DownloadButton } from '../../app/download-button';
import { useI18n, useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { SectionLink, SectionNav } from '../../app/section-nav';
import { useBusiness } from '../../app/session';
import { useNow } from '../../calendar/use-now';
import { rangeText } from '../../time/format';
import { wallTimeOf } from '../../time/zone';
import { periodOf, type PeriodSearch, PRESETS, type Preset } from './period';
import styles from './reports.module.css';

/** One of the pages of reports. */
export function ReportsFrame({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <Page title={title} actions={actions}>
      <SectionNav label={t('reports-places')}>
        <SectionLink to="/reports" exact keepsSearch>
          {t('reports-revenue')}
        </SectionLink>
        <SectionLink to="/reports/visits" keepsSearch>
          {t('reports-visits')}
        </SectionLink>
        <SectionLink to="/reports/customers" keepsSearch>
          {t('reports-customers')}
        </SectionLink>
        <SectionLink to="/reports/occupancy" keepsSearch>
          {t('reports-occupancy')}
        </SectionLink>
        <SectionLink to="/reports/day">{t('reports-day')}</SectionLink>
      </SectionNav>
      {children}
    </Page>
  );
}

/** Today in the business's zone. */
export function useToday(): string {
  const { zone } = useBusiness();
  return wallTimeOf(useNow(), zone).date;
}

/** The days that the address of a report says. */
export function usePeriod(): Period {
  const search: PeriodSearch = useSearch({ strict: false });
  return periodOf(search, useToday());
}

/** The choice of days, and the table of the report to save. */
export function PeriodChoice({ csv, children }: { csv: 'revenue' | 'visits' | 'customers' | 'occupancy'; children?: ReactNode }) {
  const t = useT();
  const search: PeriodSearch = useSearch({ strict: false });
  const { from, to } = usePeriod();
  const navigate = useNavigate();
  const choose = (next: PeriodSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...next }) });
  const pick = (preset: Preset) =>
    choose(preset === 'custom' ? { period: preset, from, to } : { period: preset === 'month' ? undefined : preset, from: undefined, to: undefined });
  return (
    <search aria-label={t('reports-period')} className={styles.filters}>
      <Select
        label={t('reports-period')}
        data={PRESETS.map((value) => ({ value, label: t(`reports-period-${value}`) }))}
        value={search.period ?? 'month'}
        onChange={(value) => pick(PRESETS.find((preset) => preset === value) ?? 'month')}
        allowDeselect={false}
      />
      {search.period === 'custom' && (
        <>
          <DateInput label={t('totals-from')} value={from} onChange={(date) => choose({ period: 'custom', from: date, to })} />
          <DateInput label={t('totals-to')} value={to} onChange={(date) => choose({ period: 'custom', from, to: date })} />
        </>
      )}
      {children}
      <div className={styles.save}>
        <DownloadButton href={`/api/reports/${csv}.csv?from=${from}&to=${to}`} label={t('reports-csv')} />
      </div>
    </search>
  );
}

/** "1 – 28 February 2026, compared with 1 – 31 January 2026". */
export function Compared({ period, previous }: { period: Period; previous: Period }) {
  const { t, locale } = useI18n();
  const days = ({ from, to }: Period) => rangeText(from, to, locale);
  return (
    <Text size="sm" c="dimmed" mb="md">
      {t('reports-compared', { period: days(period), previous: days(previous) })}
    </Text>
  );
}
