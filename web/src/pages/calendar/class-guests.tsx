/** A class: when, with whom, how full, and who comes. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { appointmentsQuery, servicesQuery } from '../../api/queries';
import type { Appointment } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useMay } from '../../app/session';
import { Loaded } from '../../app/states';
import { classOf } from '../../calendar/columns';
import { STATUS_LOOK } from '../../calendar/status';
import styles from './calendar.module.css';

/** The visits of the class that `visit` is a seat of. */
export function useClass(visit: Appointment) {
  const { startsAt, endsAt, staff, sittingId } = visit;
  const query = useQuery({
    ...appointmentsQuery(Date.parse(startsAt), Date.parse(endsAt), staff.id),
    enabled: Boolean(sittingId),
    select: (visits) => classOf(visit, visits),
  });
  const service = useQuery(servicesQuery).data?.find(({ id }) => id === visit.service.id);
  const taken = query.data?.length ?? 0;
  return { query, taken, capacity: Math.max(taken, service?.rules.capacity ?? 0) };
}

interface Props {
  visit: Appointment;
  onOpen: (visit: Appointment) => void;
  onAdd: () => void;
}

export function ClassGuests({ visit, onOpen, onAdd }: Props) {
  const { t } = useI18n();
  const mayEdit = useMay('editCalendar');
  const { query, taken, capacity } = useClass(visit);
  return (
    <Loaded query={query} rows={3}>
      {(guests) => (
        <Stack gap="sm">
          <Group justify="space-between">
            <Text fw={600}>{t('class-seats', { taken, capacity })}</Text>
            {mayEdit && taken < capacity && (
              <Button size="xs" variant="default" leftSection={<Icon name="plus" size={16} />} onClick={onAdd}>
                {t('class-add')}
              </Button>
            )}
          </Group>
          <ul className={styles.plain} aria-label={t('class-guests')}>
            {guests.map((guest) => (
              <li key={guest.id}>
                <button type="button" className={styles.guest} onClick={() => onOpen(guest)}>
                  <bdi>{guest.customer.fullName}</bdi>
                  <Badge size="sm" color={STATUS_LOOK[guest.status].color}>
                    {t(`status-${guest.status}`)}
                  </Badge>
                </button>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Loaded>
  );
}

/** What the visit's own panel says of the class: how full it is, and the way to the others. */
export function ClassSeats({ visit, onOpen }: { visit: Appointment; onOpen: () => void }) {
  const { t } = useI18n();
  const { query, taken, capacity } = useClass(visit);
  if (!query.data) return null;
  return (
    <Group>
      <Button variant="light" size="xs" leftSection={<Icon name="seats" size={18} />} onClick={onOpen}>
        {t('class-seats', { taken, capacity })}
      </Button>
    </Group>
  );
}
