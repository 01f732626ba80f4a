/** Who waits for a time that is taken: in the order of joining, with the offers that stand. */
import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { waitingQuery } from '../../api/queries';
import type { WaitingEntry, WaitingStatus } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { OfferEnds } from '../../app/offer-ends';
import { Page } from '../../app/page';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Failure, Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Ltr, phoneText } from '../../app/values';
import { momentText } from '../../time/format';
import { AddWaiting } from './add-waiting';
import styles from './waiting.module.css';
import { wishText } from './wish-text';

/** How a wait ends. Without one of these the list shows who still waits. */
const ENDED = ['booked', 'declined', 'expired', 'withdrawn'] as const;
const COLOR: Record<WaitingStatus, string> = {
  waiting: 'orange',
  offered: 'blue',
  booked: 'green',
  declined: 'gray',
  expired: 'gray',
  withdrawn: 'gray',
};

export function WaitingPage() {
  const { t } = useI18n();
  const mayEdit = useMay('editCalendar');
  const { status } = useSearch({ from: '/shell/calendar/waiting' });
  const navigate = useNavigate({ from: '/calendar/waiting' });
  const entries = useQuery(waitingQuery(status));
  const [adding, setAdding] = useState(false);
  const add = mayEdit && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('waiting-add')}
    </Button>
  );
  return (
    <Page title={t('waiting-title')} actions={(entries.data?.length ?? 0) > 0 && add}>
      <Text size="sm" mb="sm">
        <TextLink to="/calendar">{t('waiting-back')}</TextLink>
      </Text>
      <Group mb="md" className={styles.filter}>
        <SegmentedControl
          aria-label={t('waiting-filter')}
          value={status ?? 'live'}
          onChange={(next) => void navigate({ search: { status: ENDED.find((known) => known === next) } })}
          data={[
            { value: 'live', label: t('waiting-live') },
            ...ENDED.map((value) => ({ value, label: t(`waiting-status-${value}`) })),
          ]}
        />
      </Group>
      <Loaded query={entries}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon="wait" text={t(status ? 'waiting-none-found' : 'waiting-none')}>
              {!status && add}
            </Empty>
          ) : (
            <ol className={styles.list}>
              {items.map((entry) => (
                <li key={entry.id} className={styles.box}>
                  <Entry entry={entry} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {adding && <AddWaiting onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Entry({ entry }: { entry: WaitingEntry }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const mayEdit = useMay('editCalendar');
  const [removing, setRemoving] = useState(false);
  const { customer, service, staff, status } = entry;
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <TextLink to="/customers/$customerId" params={{ customerId: customer.id }} fw={600}>
          <bdi>{customer.fullName}</bdi>
        </TextLink>
        <Badge color={COLOR[status]}>{t(`waiting-status-${status}`)}</Badge>
      </Group>
      {customer.phone && (
        <Text size="sm" c="dimmed">
          <Ltr>{phoneText(customer.phone)}</Ltr>
        </Text>
      )}
      <Text size="sm">
        <bdi>{service.name}</bdi> · {staff ? <bdi>{staff.name}</bdi> : t('staff-any')}
      </Text>
      <Text size="sm">{wishText(entry, zone, locale, t)}</Text>
      <Text size="sm" c="dimmed">
        {t('waiting-since', { at: momentText(entry.joinedAt, zone, locale) })}
      </Text>
      {status === 'offered' && entry.offer && <Offer offer={entry.offer} />}
      {mayEdit && (status === 'waiting' || status === 'offered') && (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="cross" size={16} />}
            aria-label={plain('waiting-remove-named', { customer: customer.fullName })}
            onClick={() => setRemoving(true)}
          >
            {t('waiting-remove')}
          </Button>
        </Group>
      )}
      {removing && <Remove entry={entry} onClose={() => setRemoving(false)} />}
    </Stack>
  );
}

/** The time that is kept, and for how much longer. */
function Offer({ offer }: { offer: NonNullable<WaitingEntry['offer']> }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <Text size="sm" fw={600}>
      {t('waiting-offer', { at: momentText(offer.startsAt, zone, locale), staff: offer.staffName })}{' '}
      <OfferEnds at={offer.expiresAt} />
    </Text>
  );
}

/** Asks once: nobody gets their place in the line back. */
function Remove({ entry, onClose }: { entry: WaitingEntry; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/waiting-list/{id}', { params: { path: { id: entry.id } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['waiting'] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('waiting-remove-title')}>
      <Stack>
        <Text>
          {t(entry.status === 'offered' ? 'waiting-remove-offered' : 'waiting-remove-text', { customer: entry.customer.fullName })}
        </Text>
        {remove.error && <Failure error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('waiting-keep')}
          </Button>
          <Button color="red.8" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('waiting-remove-action')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
