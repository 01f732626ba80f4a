import { Badge, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { importPreviewQuery } from '../../../api/import-queries';
import type { ImportPreviewRow } from '../../../api/types';
import { useI18n } from '../../../app/i18n';
import { Loaded } from '../../../app/states';
import { Ltr, phoneText } from '../../../app/values';
import { dateText } from '../../../time/format';
import { FieldValues } from '../field-values';
import { CellFaults } from './faults';
import styles from './import.module.css';

const COLOURS = { fresh: 'green', known: 'gray', faulty: 'orange' };

/** The first rows, as they will be. */
export function Preview({ id }: { id: string }) {
  const { t, locale } = useI18n();
  const rows = useQuery(importPreviewQuery(id, locale));
  return (
    <section aria-labelledby="import-preview">
      <Title order={2} size="h4" mb="xs" id="import-preview">
        {t('customer-import-preview')}
      </Title>
      <Loaded query={rows} rows={4}>
        {(items) => (
          <ol className={styles.list} aria-labelledby="import-preview">
            {items.map((row) => (
              <li key={row.row} className={styles.box}>
                <Row row={row} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

function Row({ row }: { row: ImportPreviewRow }) {
  const { t, locale } = useI18n();
  return (
    <>
      <span className={styles.text}>
        <bdi className={styles.name}>{row.fullName}</bdi>{' '}
        <Text span size="xs" c="dimmed">
          {t('customer-import-row', { row: row.row })}
        </Text>
      </span>
      <Badge color={COLOURS[row.outcome]} variant="light" tt="none">
        {t(`customer-import-outcome-${row.outcome}`)}
      </Badge>
      <div className={styles.values}>
        {row.phone && <Ltr>{phoneText(row.phone)}</Ltr>}
        {row.email && <Ltr>{row.email}</Ltr>}
        {row.birthDate && <bdi>{dateText(row.birthDate, locale, { day: 'numeric', month: 'short', year: 'numeric' })}</bdi>}
        {row.tags.map((tag) => (
          <Badge key={tag} size="sm" variant="light" color="gray" tt="none">
            <bdi>{tag}</bdi>
          </Badge>
        ))}
      </div>
      {Object.keys(row.fields).length > 0 && (
        <div className={styles.whole}>
          <FieldValues values={row.fields} />
        </div>
      )}
      {row.notes && (
        <Text size="sm" c="dimmed" dir="auto" lineClamp={2} className={styles.whole}>
          {row.notes}
        </Text>
      )}
      {row.faults.length > 0 && <CellFaults faults={row.faults} />}
    </>
  );
}
