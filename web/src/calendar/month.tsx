/** A month at a glance: how much there is on each day, the first visits of it, and the way to the day. */
import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useI18n } from '../app/i18n';
import { dateText, timeText, weekdayNames } from '../time/format';
import { wallTimeOf } from '../time/zone';
import type { Column, VisitSpan } from './columns';
import styles from './month.module.css';
import { useNow } from './use-now';
import { spanText } from './visit-text';

/** How many visits of a day are written out. */
const SHOWN = 3;

interface Props {
  /** A column for each day of whole weeks. */
  columns: Column[];
  /** "YYYY-MM": days of other months are pale. */
  month: string;
  zone: string;
  label: string;
  onDay: (date: string) => void;
  onOpen: (span: VisitSpan) => void;
}

export default function Month({ columns, month, zone, label, onDay, onOpen }: Props) {
  const { locale } = useI18n();
  const today = wallTimeOf(useNow(), zone).date;
  const weeks = Array.from({ length: columns.length / 7 }, (_, index) => columns.slice(index * 7, index * 7 + 7));
  return (
    <table className={styles.month} aria-label={label}>
      <thead>
        <tr>
          {weekdayNames(locale, 'long').map((name, index) => (
            <th key={name} scope="col">
              <span className={styles.long}>{name}</span>
              <span className={styles.short} aria-hidden="true">
                {weekdayNames(locale, 'narrow')[index]}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.key}>
            {week.map((column) => (
              <td
                key={column.key}
                data-outside={!column.date.startsWith(month) || undefined}
                data-closed={column.open.length === 0 || undefined}
                data-today={column.date === today || undefined}
              >
                <Day column={column} zone={zone} onDay={onDay} onOpen={onOpen} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ column, zone, onDay, onOpen }: { column: Column } & Pick<Props, 'zone' | 'onDay' | 'onOpen'>) {
  const { t, plain, locale } = useI18n();
  const { date, visits } = column;
  const inOrder = visits.toSorted((a, b) => a.start - b.start);
  const rest = visits.length - SHOWN;
  return (
    <>
      <button type="button" className={styles.day} onClick={() => onDay(date)}>
        <span className={styles.number} aria-hidden="true">
          {dateText(date, locale, { day: 'numeric' })}
        </span>
        <span className={styles.count} aria-hidden="true">
          {visits.length || ''}
        </span>
        <VisuallyHidden>
          {dateText(date, locale, { weekday: 'long', day: 'numeric', month: 'long' })}, {plain('month-visits', { count: visits.length })}
        </VisuallyHidden>
      </button>
      <ul className={styles.visits}>
        {inOrder.slice(0, SHOWN).map((span) => (
          <li key={span.visit.id}>
            <button
              type="button"
              className={styles.visit}
              style={{ '--color': span.visit.service.color } as CSSProperties}
              onClick={() => onOpen(span)}
            >
              <VisuallyHidden>{spanText(span, zone, locale, plain)}</VisuallyHidden>
              <bdi dir="ltr" aria-hidden="true">
                {timeText(span.visit.startsAt, zone)}
              </bdi>
              <bdi className={styles.who} aria-hidden="true">
                {span.seats ? span.visit.service.name : span.visit.customer.fullName}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => onDay(date)}>
          {t('month-more', { count: rest })}
        </button>
      )}
    </>
  );
}
