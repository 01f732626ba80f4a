/** Simple charts. Each is a picture with a name; the table beside it says the same in numbers. */
import { useI18n } from '../../app/i18n';
import { dateText } from '../../time/format';
import styles from './reports.module.css';
import { lengths } from './share';

export interface Point {
  from: string;
  to: string;
  value: number;
  /** The value as it is read. */
  text: string;
}

/** Columns along the time, in the direction of the text. */
export function Columns({ name, points }: { name: string; points: readonly Point[] }) {
  const { locale } = useI18n();
  const heights = lengths(points.map(({ value }) => value));
  const day = (date: string) => dateText(date, locale, { day: 'numeric', month: 'numeric' });
  const first = points[0];
  const last = points.at(-1);
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={name} className={styles.columns}>
        {points.map(({ from, to, text }, index) => (
          <span key={from} className={styles.column} title={`${from === to ? day(from) : `${day(from)} – ${day(to)}`}: ${text}`}>
            <span style={{ blockSize: `${heights[index] ?? 0}%` }} />
          </span>
        ))}
      </div>
      {first && last && (
        <div aria-hidden="true" className={styles.ends}>
          <bdi>{day(first.from)}</bdi>
          <bdi>{day(last.to)}</bdi>
        </div>
      )}
    </figure>
  );
}

/** The bar of one row of a table, in percent of the longest. */
export function Bar({ length }: { length: number }) {
  return (
    <span aria-hidden="true" className={styles.bar}>
      <span style={{ inlineSize: `${length}%` }} />
    </span>
  );
}
