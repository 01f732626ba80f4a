import { Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { importFaultsQuery } from '../../../api/import-queries';
import type { ImportCellFault } from '../../../api/types';
import { DownloadButton } from '../../../app/download-button';
import { useI18n } from '../../../app/i18n';
import { Failure, Loading, More } from '../../../app/states';
import styles from './import.module.css';

/** The rows that stay out, each with what is wrong, and as a file to correct. */
export function Faults({ id }: { id: string }) {
  const { t, locale } = useI18n();
  const faults = useInfiniteQuery(importFaultsQuery(id, locale));
  const rows = faults.data?.pages.flatMap((page) => page.items) ?? [];
  if (faults.data && rows.length === 0) return null;
  return (
    <section aria-labelledby="import-faults">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="import-faults">
          {t('customer-import-faults')}
        </Title>
        <DownloadButton href={`/api/imports/${id}/faults.csv?lang=${locale}`} label={t('customer-import-faults-file')} />
      </Group>
      {faults.error && <Failure error={faults.error} retry={() => void faults.refetch()} />}
      {faults.isPending && <Loading rows={2} />}
      <ul className={styles.list} aria-labelledby="import-faults">
        {rows.map((row) => (
          <li key={row.row} className={styles.box}>
            <Text fw={600} size="sm" className={styles.whole}>
              {t('customer-import-row', { row: row.row })}
            </Text>
            <CellFaults faults={row.faults} />
          </li>
        ))}
      </ul>
      <More list={faults} mt="xs" fullWidth={false} />
    </section>
  );
}

/** What is wrong with the cells of one row. */
export function CellFaults({ faults }: { faults: ImportCellFault[] }) {
  return (
    <ul className={styles.faults}>
      {faults.map(({ column, heading, value, code, message }) => (
        <li key={`${column}-${code}`}>
          {heading && (
            <>
              <bdi>{heading}</bdi>:{' '}
            </>
          )}
          {value && (
            <>
              <q dir="auto">{value}</q> ·{' '}
            </>
          )}
          {message}
        </li>
      ))}
    </ul>
  );
}
