/**
 * The staff grid: hours down, a column per member of staff (day) or per day (week). Visits are
 * buttons with their full name; a click on empty time asks for a new one. What the pointer can do
 * here, the toolbar and the visit's own panel can do by keyboard.
 */
import { VisuallyHidden } from '@mantine/core';
import { type CSSProperties, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Icon } from '../app/icons';
import { useI18n } from '../app/i18n';
import { dateText, timeText } from '../time/format';
import { clockText, type WallTime, wallTimeOf } from '../time/zone';
import type { Column, VisitSpan } from './columns';
import styles from './grid.module.css';
import { closedParts, layOut, type Placed, shownHours, snap, type Span } from './layout';
import { STATUS_LOOK } from './status';
import { useNow } from './use-now';
import { spanText } from './visit-text';

interface GridProps {
  columns: Column[];
  zone: string;
  /** Minutes that a click is rounded down to. */
  step: number;
  label: string;
  onPick: (column: Column, minutes: number) => void;
  onOpen: (span: VisitSpan) => void;
}

const vars = (values: Record<string, number | string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value])) as CSSProperties;

export function Grid({ columns, zone, step, label, onPick, onOpen }: GridProps) {
  const shown = shownHours(columns.flatMap(({ open, visits }) => [...open, ...visits]));
  const now = wallTimeOf(useNow(), zone);
  const box = useRef<HTMLElement>(null);

  useOpeningScroll(box, columns, shown.start, now);

  return (
    <section
      ref={box}
      className={styles.box}
      aria-label={label}
      // A grid longer than the window is scrolled by keyboard too.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      style={vars({ from: shown.start, length: shown.end - shown.start, columns: columns.length })}
    >
      <div className={styles.heads}>
        <div className={styles.corner} />
        {columns.map((column) => (
          <Head key={column.key} column={column} today={column.date === now.date} alone={columns.length === 1} />
        ))}
      </div>
      <div className={styles.body}>
        <Hours shown={shown} />
        {columns.map((column) => (
          <DayColumn
            key={column.key}
            column={column}
            shown={shown}
            zone={zone}
            step={step}
            now={column.date === now.date ? now.minutes : null}
            onPick={onPick}
            onOpen={onOpen}
          />
        ))}
      </div>
    </section>
  );
}

/** A page of the calendar opens at the present hour, or at the first busy hour of another day. */
function useOpeningScroll(box: RefObject<HTMLElement | null>, columns: Column[], start: number, now: WallTime): void {
  const page = columns.map(({ key, date }) => key + date).join();
  const shownPage = useRef('');
  useEffect(() => {
    if (!box.current || shownPage.current === page) return;
    shownPage.current = page;
    const first = Math.min(1440, ...columns.flatMap(({ open, visits }) => [...open, ...visits]).map((span) => span.start));
    const target = columns.some(({ date }) => date === now.date) ? now.minutes - 90 : first - 30;
    const minute = Number.parseFloat(getComputedStyle(box.current).getPropertyValue('--minute')) || 1;
    box.current.scrollTo({ top: Math.max(0, (target - start) * minute) });
  }, [box, page, columns, start, now]);
}

/** A day's name in the week view, the member of staff in the day view. */
function Head({ column, today, alone }: { column: Column; today: boolean; alone: boolean }) {
  const { t, locale } = useI18n();
  const byStaff = column.key === column.staff?.id;
  return (
    <div className={styles.head} data-today={(today && !byStaff) || undefined} id={`column-${column.key}`}>
      {byStaff && (
        <>
          <span className={styles.dot} style={vars({ color: column.staff?.color ?? '' })} />
          <bdi>{column.staff?.name}</bdi>
          {column.open.length === 0 && !alone && <small>{t('calendar-away')}</small>}
        </>
      )}
      {!byStaff && (
        <>
          <span>{dateText(column.date, locale, { weekday: 'short' })}</span>
          <strong>{dateText(column.date, locale, { day: 'numeric' })}</strong>
        </>
      )}
    </div>
  );
}

function Hours({ shown }: { shown: Span }) {
  const hours = Array.from({ length: (shown.end - shown.start) / 60 }, (_, index) => shown.start + index * 60);
  return (
    <div className={styles.hours} aria-hidden="true">
      {hours.map((minutes) => (
        <span key={minutes} className={styles.hour} style={vars({ start: minutes })}>
          <bdi dir="ltr">{clockText(minutes)}</bdi>
        </span>
      ))}
    </div>
  );
}

interface DayColumnProps extends Pick<GridProps, 'zone' | 'step' | 'onPick' | 'onOpen'> {
  column: Column;
  shown: Span;
  now: number | null;
}

function DayColumn({ column, shown, zone, step, now, onPick, onOpen }: DayColumnProps) {
  const [hover, setHover] = useState<number | null>(null);
  const minutesAt = (event: MouseEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return snap(shown.start + ((event.clientY - top) / height) * (shown.end - shown.start), step);
  };
  const onEmpty = (event: MouseEvent) => !(event.target as Element).closest('button');
  return (
    // Pointer-only comfort: the same is reached by keyboard through "new appointment".
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={styles.column}
      onClick={(event) => onEmpty(event) && onPick(column, minutesAt(event))}
      onMouseMove={(event) => setHover(onEmpty(event) ? minutesAt(event) : null)}
      onMouseLeave={() => setHover(null)}
    >
      {closedParts(column.open)
        .map(({ start, end }) => ({ start: Math.max(start, shown.start), end: Math.min(end, shown.end) }))
        .filter(({ start, end }) => start < end)
        .map(({ start, end }) => (
          <div key={start} className={styles.closed} style={vars({ start, minutes: end - start })} />
        ))}
      {hover !== null && (
        <div className={styles.ghost} aria-hidden="true" style={vars({ start: hover, minutes: Math.max(step, 30) })}>
          <bdi dir="ltr">{clockText(hover)}</bdi>
        </div>
      )}
      <ul className={styles.visits} aria-labelledby={`column-${column.key}`}>
        {layOut(column.visits).map((placed) => (
          <Visit key={placed.visit.id} placed={placed} zone={zone} onOpen={onOpen} />
        ))}
      </ul>
      {now !== null && now >= shown.start && now <= shown.end && <div className={styles.now} style={vars({ start: now })} />}
    </div>
  );
}

function Visit({ placed, zone, onOpen }: { placed: Placed<VisitSpan>; zone: string; onOpen: (span: VisitSpan) => void }) {
  const { plain, locale } = useI18n();
  const { visit, seats, status, start, end, lane, lanes } = placed;
  const { icon } = STATUS_LOOK[status];
  return (
    <li className={styles.slot} style={vars({ start, minutes: end - start, lane, lanes, color: visit.service.color })}>
      <button
        type="button"
        className={styles.visit}
        data-status={status}
        data-short={end - start < 40 || undefined}
        onClick={() => onOpen(placed)}
      >
        <VisuallyHidden>{spanText(placed, zone, locale, plain)}</VisuallyHidden>
        <span className={styles.when} aria-hidden="true">
          <bdi dir="ltr">{timeText(visit.startsAt, zone)}</bdi>
          {icon && <Icon name={icon} size={14} />}
          {visit.overbooked && <Icon name="layers" size={14} />}
        </span>
        <bdi className={styles.who} aria-hidden="true">
          {seats ? visit.service.name : visit.customer.fullName}
        </bdi>
        <bdi className={styles.what} aria-hidden="true" dir={seats ? 'ltr' : undefined}>
          {seats ? `${seats.taken}/${seats.capacity}` : visit.service.name}
        </bdi>
      </button>
    </li>
  );
}
