/** Who had which file made, and when. */
import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { exportsQuery } from '../../../api/document-queries';
import { useI18n } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { Failure, Loading, More } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { momentText, rangeText } from '../../../time/format';
import styles from '../documents.module.css';

export function Exports() {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const list = useInfiniteQuery(exportsQuery);
  const files = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('exports-title')}
      </Title>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={2} />}
      {list.data && files.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('exports-none')}
        </Text>
      )}
      <ul className={styles.list} aria-label={t('exports-title')}>
        {files.map((file) => (
          <li key={file.id} className={styles.box}>
            <div className={styles.row}>
              <Text fw={600} className={styles.text}>
                {t(`export-${file.format}`)} · <bdi>{rangeText(file.from, file.to, locale)}</bdi>
              </Text>
              {file.format === 'uniform_file' && (
                <TextLink from="/documents/bookkeeper" search={(old) => ({ ...old, summary: file.id })} size="sm">
                  {t('uniform-summary')}
                </TextLink>
              )}
            </div>
            <Text size="sm" c="dimmed">
              <bdi>{file.byName}</bdi> · <bdi>{momentText(file.createdAt, zone, locale)}</bdi>
            </Text>
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
    </section>
  );
}
