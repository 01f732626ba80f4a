import { Text } from '@mantine/core';
import type { ImportFault } from '../../api/types';
import { useI18n } from '../../app/i18n';
import styles from './mailing.module.css';

/** What is wrong with the rows that stay out, row by row. */
export function ImportFaults({ faults, rejected }: { faults: ImportFault[]; rejected: number }) {
  const { t } = useI18n();
  const columns: Record<string, string> = { email: t('field-email'), fullName: t('field-full-name'), phone: t('field-phone') };
  return (
    <section aria-label={t('import-faults')}>
      <Text fw={600} component="h2" size="md" mb={4}>
        {t('import-faults')}
      </Text>
      {/* A box that scrolls is reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={styles.faults} tabIndex={0} aria-label={t('import-faults')}>
        {faults.map(({ row, column, code }) => (
          <li key={`${row}-${column}`}>
            {t('import-row', { row })} {columns[column] && `${columns[column]}: `}
            {t(`import-fault-${code}`)}
          </li>
        ))}
      </ul>
      {faults.length < rejected && <Text size="sm">{t('import-faults-more', { count: rejected - faults.length })}</Text>}
    </section>
  );
}
