/** What guests ask for and the team has not answered: how many, and the list to answer from. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestsQuery } from '../../api/queries';
import type { Appointment } from '../../api/types';
import { SidePanel } from '../../app/dialog';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Failure, Loaded } from '../../app/states';
import { Ltr, Money } from '../../app/values';
import { dayText, timeText } from '../../time/format';
import styles from './calendar.module.css';
import { EndVisit } from './end-visit';
import { useStep } from './use-step';

/** Only there while somebody waits. */
export function RequestsButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useI18n();
  const requests = useQuery(requestsQuery);
  if (!requests.data?.length) return null;
  return (
    <Button variant="light" color="grape" leftSection={<Icon name="question" size={18} />} onClick={onOpen}>
      {t('requests-count', { count: requests.data.length })}
    </Button>
  );
}

export function RequestsPanel({ onClose, onOpen }: { onClose: () => void; onOpen: (visit: Appointment) => void }) {
  const { t } = useI18n();
  const requests = useQuery(requestsQuery);
  const [declining, setDeclining] = useState<Appointment | null>(null);
  return (
    <SidePanel onClose={onClose} title={t('requests-title')}>
      <Loaded query={requests} rows={3}>
        {(visits) => (
          <>
            {visits.length === 0 && <Empty icon="check" text={t('requests-none')} />}
            <ul className={styles.plain}>
              {visits.map((visit) => (
                <li key={visit.id} className={styles.request}>
                  <Request visit={visit} onOpen={() => onOpen(visit)} onDecline={() => setDeclining(visit)} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {declining && <EndVisit visit={declining} by="decline" onClose={() => setDeclining(null)} />}
    </SidePanel>
  );
}

function Request({ visit, onOpen, onDecline }: { visit: Appointment; onOpen: () => void; onDecline: () => void }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const mayEdit = useMay('editCalendar');
  const step = useStep(visit);
  const named = { customer: visit.customer.fullName };
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          <bdi>{visit.customer.fullName}</bdi>
        </Text>
        <Button size="compact-sm" variant="subtle" aria-label={plain('requests-open', named)} onClick={onOpen}>
          {t('requests-details')}
        </Button>
      </Group>
      <Text size="sm">
        <bdi>{visit.service.name}</bdi> · <bdi>{visit.staff.name}</bdi> · <Money value={visit.price} />
      </Text>
      <Text size="sm">
        {dayText(visit.startsAt, zone, locale)}, <Ltr>{`${timeText(visit.startsAt, zone)}–${timeText(visit.endsAt, zone)}`}</Ltr>
      </Text>
      {visit.notes && (
        <Text size="sm" c="dimmed">
          <bdi>{visit.notes}</bdi>
        </Text>
      )}
      {step.error && <Failure error={step.error} />}
      {mayEdit && (
        <Group gap="xs">
          <Button
            size="xs"
            aria-label={plain('requests-approve', named)}
            loading={step.isPending}
            onClick={() => step.mutate({ status: 'confirmed' })}
          >
            {t('visit-approve')}
          </Button>
          <Button size="xs" variant="default" aria-label={plain('requests-decline', named)} onClick={onDecline}>
            {t('visit-decline')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
