/** The same visits as a list: for phones, and for anyone who would rather read than look. */
import { Text, VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import { Icon } from '../app/icons';
import { useI18n } from '../app/i18n';
import { dateText, timeText } from '../time/format';
import { wallTimeOf } from '../time/zone';
import styles from './agenda.module.css';
import type { Column, VisitSpan } from './columns';
import { STATUS_LOOK } from './status';
import { useNow } from './use-now';
import { spanText } from './visit-text';

/** `columns` in order of their dates; columns of one date are put together. */
export function Agenda({ columns, zone, onOpen }: { columns: Column[]; zone: string; onOpen: (span: VisitSpan) => void }) {
  const { t, locale } = useI18n();
  const today = wallTimeOf(useNow(), zone).date;
  const dates = [...new Set(columns.map(({ date }) => date))];
  return (
    <div>
      {dates.map((date) => {
        const visits = columns
          .filter((column) => column.date === date)
          .flatMap((column) => column.visits)
          .toSorted((a, b) => a.visit.startsAt.localeCompare(b.visit.startsAt));
        return (
          <section key={date} aria-labelledby={`agenda-${date}`}>
            <h2 id={`agenda-${date}`} className={styles.day} data-today={date === today || undefined}>
              {dateText(date, locale, { weekday: 'long', day: 'numeric', month: 'long' })}
            </h2>
            {visits.length === 0 && (
              <Text size="sm" c="dimmed" px="xs" pb="xs">
                {t('agenda-free')}
              </Text>
            )}
            <ul className={styles.list}>
              {visits.map((span) => (
                <li key={span.visit.id}>
                  <Row span={span} zone={zone} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Row({ span, zone, onOpen }: { span: VisitSpan; zone: string; onOpen: (span: VisitSpan) => void }) {
  const { plain, locale } = useI18n();
  const { visit, seats, status } = span;
  const { icon } = STATUS_LOOK[status];
  return (
    <button
      type="button"
      className={styles.row}
      data-status={status}
      style={{ '--color': visit.service.color } as CSSProperties}
      onClick={() => onOpen(span)}
    >
      <VisuallyHidden>{spanText(span, zone, locale, plain)}</VisuallyHidden>
      <bdi className={styles.who} aria-hidden="true">
        {seats ? visit.service.name : visit.customer.fullName}
      </bdi>
      <bdi className={styles.what} aria-hidden="true" dir={seats ? 'ltr' : undefined}>
        {seats ? `${seats.taken}/${seats.capacity}` : visit.service.name}
      </bdi>
      <span className={styles.when} aria-hidden="true">
        <bdi dir="ltr">{`${timeText(visit.startsAt, zone)}–${timeText(visit.endsAt, zone)}`}</bdi>
      </span>
      <bdi className={styles.staff} aria-hidden="true">
        {visit.staff.name}
      </bdi>
      {(icon || visit.overbooked) && (
        <span className={styles.sign}>
          {icon && <Icon name={icon} />}
          {visit.overbooked && <Icon name="layers" />}
        </span>
      )}
    </button>
  );
}
