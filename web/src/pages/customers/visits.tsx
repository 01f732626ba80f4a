import { Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { visitsQuery } from '../../api/queries';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { STATUS_LOOK } from '../../calendar/status';
import { momentText } from '../../time/format';
import { wallTimeOf } from '../../time/zone';
import styles from './card.module.css';

/** Visits of a person, the newest first; each leads to its day in the calendar. */
export function Visits({ customerId }: { customerId: string }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const visits = useQuery(visitsQuery(customerId));
  return (
    <Loaded query={visits} rows={2}>
      {(items) => (
        <>
          {items.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('customer-no-visits')}
            </Text>
          )}
          <ul className={styles.plain}>
            {items.toReversed().map((visit) => (
              <li key={visit.id}>
                <Group justify="space-between" gap="xs">
                  <TextLink size="sm" to="/calendar" search={{ date: wallTimeOf(Date.parse(visit.startsAt), zone).date, visit: visit.id }}>
                    {momentText(visit.startsAt, zone, locale)} · <bdi>{visit.service.name}</bdi>
                  </TextLink>
                  <Badge size="sm" variant="light" color={STATUS_LOOK[visit.status].color}>
                    {t(`status-${visit.status}`)}
                  </Badge>
                </Group>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
