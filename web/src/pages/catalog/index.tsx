/** What the business offers, and who does it when. */
import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import { servicesQuery, staffQuery } from '../../api/queries';
import type { Service, Staff } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { useMay } from '../../app/session';
import { Empty, Loaded } from '../../app/states';
import { Ltr, Money } from '../../app/values';
import { weekdayNames } from '../../time/format';
import styles from './catalog.module.css';
import { activeFirst } from './active-first';
import { HoursDialog } from './hours-dialog';
import { Rooms } from './rooms';
import { Section } from './section';
import { ServiceForm } from './service-form';
import { SpecialDaysDialog } from './special-days';
import { StaffForm } from './staff-form';
import { TimeOffDialog } from './time-off';

export function CatalogPage() {
  const t = useT();
  return (
    <Page title={t('nav-services')}>
      <Stack gap="xl">
        <Services />
        <People />
        <Rooms />
      </Stack>
    </Page>
  );
}

function Services() {
  const t = useT();
  const runs = useMay('editCatalog');
  const services = useQuery(servicesQuery);
  const [editing, setEditing] = useState<Service | 'new' | null>(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setEditing('new')}>
      {t('service-add')}
    </Button>
  );
  return (
    <Section title={t('services-title')} action={runs && (services.data?.length ?? 0) > 0 && add}>
      <Loaded query={services} rows={3}>
        {(items) => (
          <>
            {items.length === 0 && (
              <Empty icon="scissors" text={t('services-none')}>
                {runs && add}
              </Empty>
            )}
            <ul className={styles.cards}>
              {activeFirst(items).map((service) => (
                <li key={service.id}>
                  <ServiceCard service={service} onEdit={runs ? () => setEditing(service) : undefined} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {editing && <ServiceForm service={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function ServiceCard({ service, onEdit }: { service: Service; onEdit?: () => void }) {
  const { t, plain } = useI18n();
  return (
    <Card withBorder className={styles.card} style={{ '--color': service.color } as CSSProperties}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className={styles.text}>
          <Text fw={600}>
            <bdi>{service.name}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {t('service-minutes', { minutes: service.durationMinutes })} · <Money value={service.price} />
          </Text>
          <Group gap={6}>
            {service.status === 'archived' && <Badge color="gray">{t('service-archived')}</Badge>}
            {service.rules.capacity > 1 && <Badge color="blue">{t('service-class', { seats: service.rules.capacity })}</Badge>}
            {service.rules.bookingMode !== 'instant' && <Badge color="grape">{t(`booking-mode-${service.rules.bookingMode}`)}</Badge>}
          </Group>
        </div>
        {onEdit && (
          <Button size="xs" variant="default" onClick={onEdit} aria-label={plain('edit-named', { name: service.name })}>
            {t('action-edit')}
          </Button>
        )}
      </Group>
    </Card>
  );
}

type StaffDialog = 'form' | 'hours' | 'days' | 'away';

function People() {
  const t = useT();
  const runs = useMay('editCatalog');
  const staff = useQuery(staffQuery);
  const [dialog, setDialog] = useState<{ kind: StaffDialog; id?: string } | null>(null);
  const person = staff.data?.find(({ id }) => id === dialog?.id);
  const close = () => setDialog(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setDialog({ kind: 'form' })}>
      {t('staff-add')}
    </Button>
  );
  return (
    <Section title={t('staff-title')} action={runs && (staff.data?.length ?? 0) > 0 && add}>
      <Loaded query={staff} rows={2}>
        {(items) => (
          <>
            {items.length === 0 && (
              <Empty icon="people" text={t('staff-none')}>
                {runs && add}
              </Empty>
            )}
            <ul className={styles.cards}>
              {activeFirst(items).map((item) => (
                <li key={item.id}>
                  <StaffCard person={item} onOpen={runs ? (kind) => setDialog({ kind, id: item.id }) : undefined} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {dialog?.kind === 'form' && <StaffForm person={person} onClose={close} />}
      {dialog?.kind === 'hours' && person && <HoursDialog person={person} onClose={close} />}
      {dialog?.kind === 'days' && person && <SpecialDaysDialog person={person} onClose={close} />}
      {dialog?.kind === 'away' && person && <TimeOffDialog person={person} onClose={close} />}
    </Section>
  );
}

function StaffCard({ person, onOpen }: { person: Staff; onOpen?: (kind: StaffDialog) => void }) {
  const { t, plain, locale } = useI18n();
  const names = weekdayNames(locale, 'short');
  return (
    <Card withBorder className={styles.card} style={{ '--color': person.color } as CSSProperties}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>
            <bdi>{person.name}</bdi>
          </Text>
          {person.status === 'archived' && <Badge color="gray">{t('staff-archived')}</Badge>}
        </Group>
        {person.hours.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('hours-none')}
          </Text>
        )}
        <dl className={styles.hours}>
          {names.map((name, weekday) => {
            const open = person.hours.filter((hours) => hours.weekday === weekday);
            if (open.length === 0) return null;
            return (
              <div key={weekday}>
                <dt>{name}</dt>
                <dd>
                  {open.map(({ start, end }) => (
                    <Ltr key={start}>{`${start}–${end}`}</Ltr>
                  ))}
                </dd>
              </div>
            );
          })}
        </dl>
        {onOpen && (
          <Group gap="xs" role="group" aria-label={plain('edit-named', { name: person.name })}>
            <Button size="xs" variant="default" onClick={() => onOpen('hours')}>
              {t('hours-edit')}
            </Button>
            <Button size="xs" variant="default" onClick={() => onOpen('days')}>
              {t('days-edit')}
            </Button>
            <Button size="xs" variant="default" onClick={() => onOpen('away')}>
              {t('away-edit')}
            </Button>
            <Button size="xs" variant="default" onClick={() => onOpen('form')}>
              {t('action-edit')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
