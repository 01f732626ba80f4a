/** What a document is for, line by line. */
import { Text, Title } from '@mantine/core';
import type { DocumentDetails } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { Money } from '../../app/values';
import styles from './documents.module.css';
import { countText } from './line-parts';

export function Lines({ lines }: { lines: DocumentDetails['lines'] }) {
  const { t, locale } = useI18n();
  return (
    <section>
      <Title order={3} size="h6" mb={6}>
        {t('document-lines')}
      </Title>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.line} className={styles.row}>
            <div className={styles.text}>
              <Text size="sm">
                <bdi>{line.description}</bdi>
                {line.quantity !== 10_000 && <> × {countText(line.quantity, locale)}</>}
                {line.unit && (
                  <>
                    {' '}
                    <bdi>{line.unit}</bdi>
                  </>
                )}
              </Text>
              {line.creditedQuantity > 0 && (
                <Text size="xs" c="dimmed">
                  {t('document-line-credited', { quantity: countText(line.creditedQuantity, locale) })}
                </Text>
              )}
            </div>
            <Text size="sm" className={styles.amount}>
              <Money value={line.total} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
