import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { importKeptQuery } from '../../../api/import-queries';
import { useT } from '../../../app/i18n';
import { Failure, Loading, More } from '../../../app/states';
import styles from './import.module.css';

/** Who stays although the file was taken back, and why. */
export function Kept({ id }: { id: string }) {
  const t = useT();
  const kept = useInfiniteQuery(importKeptQuery(id));
  const items = kept.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="import-kept">
      <Title order={2} size="h4" mb="xs" id="import-kept">
        {t('customer-import-kept')}
      </Title>
      {kept.error && <Failure error={kept.error} retry={() => void kept.refetch()} />}
      {kept.isPending && <Loading rows={2} />}
      <ul className={styles.list} aria-labelledby="import-kept">
        {items.map((item) => (
          <li key={item.row} className={styles.box}>
            <span className={styles.text}>
              {item.fullName ? (
                <Link to="/customers/$customerId" params={{ customerId: item.customerId }}>
                  <bdi>{item.fullName}</bdi>
                </Link>
              ) : (
                t('customer-import-row', { row: item.row })
              )}
            </span>
            <Text size="sm" c="dimmed" className={styles.whole}>
              {t(`customer-import-kept-${item.reason}`)}
            </Text>
          </li>
        ))}
      </ul>
      <More list={kept} mt="xs" fullWidth={false} />
    </section>
  );
}
