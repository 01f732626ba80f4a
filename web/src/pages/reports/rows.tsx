/** The rows behind a figure. */
import { Button, Text } from '@mantine/core';
import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Period, revenueRowsQuery, takenRowsQuery, unpaidRowsQuery, visitorRowsQuery, visitRowsQuery } from '../../api/report-queries';
import type { RevenueRow, TakenRow, VisitorRow, VisitRow } from '../../api/types';
import { DocumentLink } from '../../app/document-link';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Empty, Failure, Loading, More } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import { momentText, rangeText } from '../../time/format';
import { wallTimeOf } from '../../time/zone';
import { ReportsFrame, useToday } from './frame';
import { periodOf } from './period';
import styles from './reports.module.css';
import type { RowsSearch } from './rows-search';
import { hoursText } from './share';

const TITLES = { revenue: 'revenue', visits: 'visits', customers: 'customers', occupancy: 'occupancy', unpaid: 'day' } as const;

export function ReportRowsPage() {
  const { t, locale } = useI18n();
  const search = useSearch({ from: '/shell/reports/rows' });
  const month = periodOf({}, useToday());
  const period = { from: search.from ?? month.from, to: search.to ?? search.from ?? month.to };
  const title = search.of === 'unpaid' ? t('figure-unpaid') : t(`reports-${TITLES[search.of]}`);
  return (
    <ReportsFrame title={title}>
      <Text size="sm" c="dimmed" mb="md">
        <bdi>{rangeText(period.from, period.to, locale)}</bdi>
        <Filters search={search} />
      </Text>
      <Rows search={search} period={period} />
    </ReportsFrame>
  );
}

/** What else the rows were picked by, in words. */
function Filters({ search }: { search: RowsSearch }) {
  const { t } = useI18n();
  const words = [
    search.kind && t(`figure-kind-${search.kind}`),
    search.method && t(`method-${search.method}`),
    search.origin && search.origin !== 'service' && t(`figure-origin-${search.origin}`),
    search.outcome && t(`figure-visits-${search.outcome}`),
    search.source && t(`figure-source-${search.source}`),
    search.of === 'customers' && search.visitor && t(`figure-visitors-${search.visitor}`),
  ].filter(Boolean);
  return words.length > 0 ? <> · {words.join(' · ')}</> : null;
}

function Rows({ search, period }: { search: RowsSearch; period: Period }) {
  if (search.of === 'visits') return <VisitRows search={search} period={period} />;
  if (search.of === 'customers') return <VisitorRows search={search} period={period} />;
  if (search.of === 'occupancy') return <TakenRows search={search} period={period} />;
  if (search.of === 'unpaid') return <UnpaidRows period={period} />;
  return <RevenueRows search={search} period={period} />;
}

interface Pages<Row> {
  pages: { items: Row[] }[];
}

function Listed<Row extends { id: string }>({ list, children }: { list: UseInfiniteQueryResult<Pages<Row>>; children: (row: Row) => ReactNode }) {
  const { t } = useI18n();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.error) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading />;
  if (rows.length === 0) {
    return (
      <Empty icon="chart" text={t('reports-rows-none')}>
        <Button component={Link} to="/reports" variant="default">
          {t('reports-rows-none-action')}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('reports-rows')}>
        {rows.map((row) => (
          <li key={row.id} className={styles.box}>
            {children(row)}
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
    </>
  );
}

function RevenueRows({ search, period }: { search: RowsSearch; period: Period }) {
  const { kind, method, origin, service: serviceId, staff: staffId } = search;
  const list = useInfiniteQuery(revenueRowsQuery({ ...period, kind, method, origin, serviceId, staffId }));
  return <Listed list={list}>{(row) => <RevenueLine row={row} />}</Listed>;
}

function RevenueLine({ row }: { row: RevenueRow }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <div className={styles.row}>
      <TextLink to="/customers/$customerId" params={{ customerId: row.customerId }} fw={600} className={styles.text}>
        <bdi>{row.customerName}</bdi>
      </TextLink>
      <Text fw={600}>
        <Money value={{ amount: row.amount, currency: row.currency }} />
      </Text>
      <Text size="sm" c="dimmed" className={styles.text}>
        {t(`figure-kind-${row.kind}`)} · {t(`method-${row.method}`)} · <bdi>{momentText(row.at, zone, locale)}</bdi>
        {row.text && (
          <>
            {' '}
            · <bdi>{row.text}</bdi>
          </>
        )}
        {row.staffName && (
          <>
            {' '}
            · <bdi>{row.staffName}</bdi>
          </>
        )}
      </Text>
      {row.documentId && <DocumentLink id={row.documentId} label={t('figure-document')} />}
    </div>
  );
}

function VisitRows({ search, period }: { search: RowsSearch; period: Period }) {
  const { outcome, source, service: serviceId, staff: staffId } = search;
  const list = useInfiniteQuery(visitRowsQuery({ ...period, outcome, source, serviceId, staffId }));
  return <Listed list={list}>{(row) => <VisitLine row={row} />}</Listed>;
}

function UnpaidRows({ period }: { period: Period }) {
  const list = useInfiniteQuery(unpaidRowsQuery(period));
  return <Listed list={list}>{(row) => <VisitLine row={row} />}</Listed>;
}

function VisitLine({ row }: { row: VisitRow }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const date = wallTimeOf(Date.parse(row.startsAt), zone).date;
  return (
    <div className={styles.row}>
      <TextLink to="/calendar" search={{ date, visit: row.id }} fw={600} className={styles.text}>
        <bdi>{row.customerName}</bdi>
      </TextLink>
      <Text fw={600}>
        <Money value={row.price} />
      </Text>
      <Text size="sm" c="dimmed" className={styles.text}>
        {t(`status-${row.status}`)} · <bdi>{momentText(row.startsAt, zone, locale)}</bdi> · <bdi>{row.serviceName}</bdi> ·{' '}
        <bdi>{row.staffName}</bdi> · {t(`figure-source-${row.source}`)}
      </Text>
      {row.owed.amount > 0 && (row.status === 'arrived' || row.status === 'completed') && (
        <Text size="sm">
          {t('figure-owed')}: <Money value={row.owed} />
        </Text>
      )}
    </div>
  );
}

function VisitorRows({ search, period }: { search: RowsSearch; period: Period }) {
  const list = useInfiniteQuery(visitorRowsQuery({ ...period, of: search.visitor, withinDays: search.within }));
  return <Listed list={list}>{(row) => <VisitorLine row={row} />}</Listed>;
}

function VisitorLine({ row }: { row: VisitorRow }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <div className={styles.row}>
      <TextLink to="/customers/$customerId" params={{ customerId: row.id }} fw={600} className={styles.text}>
        <bdi>{row.fullName}</bdi>
      </TextLink>
      <Text size="sm">{t('figure-visit-count', { count: row.visits })}</Text>
      <Text size="sm" c="dimmed" className={styles.text}>
        {t('figure-first-visit')}: <bdi>{momentText(row.firstAt, zone, locale)}</bdi>
        {row.nextAt && (
          <>
            {' '}
            · {t('figure-next-visit')}: <bdi>{momentText(row.nextAt, zone, locale)}</bdi>
          </>
        )}
      </Text>
    </div>
  );
}

function TakenRows({ search, period }: { search: RowsSearch; period: Period }) {
  const list = useInfiniteQuery(takenRowsQuery({ ...period, staffId: search.staff }));
  return <Listed list={list}>{(row) => <TakenLine row={row} />}</Listed>;
}

function TakenLine({ row }: { row: TakenRow }) {
  const { locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <div className={styles.row}>
      <Text fw={600} className={styles.text}>
        <bdi>{row.text}</bdi>
      </Text>
      <bdi dir="ltr">{hoursText(row.minutes)}</bdi>
      <Text size="sm" c="dimmed" className={styles.text}>
        <bdi>{momentText(row.startsAt, zone, locale)}</bdi> · <bdi>{row.staffName}</bdi>
      </Text>
    </div>
  );
}
