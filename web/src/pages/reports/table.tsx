/** Tables of figures, and the figures: each leads to the rows behind it. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useI18n } from '../../app/i18n';
import { ScrollBox } from '../../app/scroll-box';
import { TextLink } from '../../app/text-link';
import { Money } from '../../app/values';
import type { Money as MoneyValue } from '../../api/types';
import styles from './reports.module.css';
import type { RowsSearch } from './rows-search';

export interface Column {
  label: string;
  /** Numbers stand at the end. */
  isNumber?: boolean;
}

/** A table under its title; on a narrow screen it scrolls by itself. */
export function Figures({ title, columns, children }: { title: string; columns: readonly Column[]; children: ReactNode }) {
  return (
    <section className={styles.box} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ScrollBox label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ label, isNumber }) => (
                <th key={label} scope="col" className={isNumber ? styles.number : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

/** A number that leads to the rows behind it; nought leads nowhere. */
export function RowsLink({ rows, isNone, children }: { rows: RowsSearch; isNone: boolean; children: ReactNode }) {
  if (isNone) return <>{children}</>;
  return (
    <TextLink to="/reports/rows" search={rows}>
      {children}
    </TextLink>
  );
}

/** A count that leads to its rows. */
export function CountCell({ count, rows }: { count: number; rows?: RowsSearch }) {
  return (
    <NumberCell>
      <RowsLink rows={rows ?? { of: 'visits' }} isNone={!rows || count === 0}>
        <bdi>{count}</bdi>
      </RowsLink>
    </NumberCell>
  );
}

/** A cell at the end of whose line a number stands; empty where a row has none. */
export function NumberCell({ children }: { children?: ReactNode }) {
  return <td className={styles.number}>{children}</td>;
}

/** An amount that leads to its rows. */
export function MoneyCell({ value, rows }: { value: MoneyValue; rows?: RowsSearch }) {
  return (
    <NumberCell>
      <RowsLink rows={rows ?? { of: 'revenue' }} isNone={!rows || value.amount === 0}>
        <Money value={value} />
      </RowsLink>
    </NumberCell>
  );
}

/** A large figure with its name and what it was before. */
export function Big({ label, before, children }: { label: string; before?: ReactNode; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <div className={styles.big}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.value}>{children}</span>
        {before !== undefined && (
          <Text size="sm" c="dimmed">
            {t('figure-before')}: <bdi>{before}</bdi>
          </Text>
        )}
      </dd>
    </div>
  );
}
