import { Group, Text } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { BusinessEvent, EventDate } from '../../api/types';
import { useI18n } from '../../app/i18n';
import styles from './events.module.css';
import { capacityOf } from './shelf';

/** How full a date is, in words and as a bar. */
export function Seats({ event, date }: { event: BusinessEvent; date: EventDate }) {
  const { t } = useI18n();
  const capacity = capacityOf(event, date);
  const part = capacity ? Math.min(1, date.taken / capacity) : 0;
  return (
    <div>
      <Group gap={6}>
        <Text size="sm" className={styles.number}>
          {capacity === null ? t('event-taken', { taken: date.taken }) : t('event-seats', { taken: date.taken, capacity })}
        </Text>
        {date.waiting > 0 && (
          <Text size="sm" c="dimmed">
            {t('event-waiting', { count: date.waiting })}
          </Text>
        )}
      </Group>
      {capacity !== null && <div className={styles.meter} style={{ '--part': part } as CSSProperties} aria-hidden="true" />}
    </div>
  );
}
