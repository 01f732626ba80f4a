/** One registration: who, which seats, where it stands, and the steps from there. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import type { BusinessEvent, Registration } from '../../api/types';
import { useFocusKept } from '../../app/focus-kept';
import { useI18n } from '../../app/i18n';
import { OfferEnds } from '../../app/offer-ends';
import { useBusiness, useMay } from '../../app/session';
import { Failure } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { Ltr, Money, phoneText } from '../../app/values';
import { momentText } from '../../time/format';
import { RegistrationMoney } from '../payments/registration-money';
import styles from './events.module.css';
import { ReasonDialog } from './reason-dialog';
import { SeatRow } from './seat-row';
import { REGISTRATION_COLOR } from './status';
import { useEventsChanged } from './use-events-changed';

interface Props {
  event: BusinessEvent;
  registration: Registration;
}

export function RegistrationCard({ event, registration }: Props) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { customer, status } = registration;
  return (
    <Stack gap="xs">
      <div className={styles.row}>
        <div className={styles.text}>
          <TextLink to="/customers/$customerId" params={{ customerId: customer.id }} fw={600}>
            <bdi>{customer.fullName}</bdi>
          </TextLink>
          <Text size="sm" c="dimmed">
            {customer.phone && <Ltr>{phoneText(customer.phone)}</Ltr>} {customer.email && <Ltr>{customer.email}</Ltr>}
          </Text>
        </div>
        <Group gap="xs">
          {registration.total.amount > 0 && (
            <Text size="sm">
              <Money value={registration.total} />
            </Text>
          )}
          <Badge color={REGISTRATION_COLOR[status]}>{t(`registration-${status}`)}</Badge>
        </Group>
      </div>
      {event.dates.length > 1 && <Text size="sm">{momentText(registration.startsAt, zone, locale)}</Text>}
      {status === 'offered' && registration.offerEndsAt && (
        <Text size="sm">
          <OfferEnds at={registration.offerEndsAt} />
        </Text>
      )}
      {status === 'cancelled' && <Ended registration={registration} />}
      <Answers event={event} registration={registration} />
      {status !== 'cancelled' && (
        <ul className={styles.plain}>
          {registration.seats.map((seat) => (
            <li key={seat.id} className={styles.seat}>
              <SeatRow eventId={event.id} registration={registration} seat={seat} />
            </li>
          ))}
        </ul>
      )}
      <Steps registration={registration} />
    </Stack>
  );
}

function Ended({ registration: { endedBy, cancelReason } }: { registration: Registration }) {
  const { t } = useI18n();
  return (
    <Text size="sm" c="dimmed">
      {endedBy && t(`ended-by-${endedBy}`)} {cancelReason && <bdi>{cancelReason}</bdi>}
    </Text>
  );
}

function Answers({ event, registration }: Props) {
  const { t } = useI18n();
  const answers = registration.answers as Record<string, unknown>;
  const given = event.questions.filter(({ id }) => id && answers[id] !== undefined);
  if (given.length === 0) return null;
  const text = (value: unknown) => (typeof value === 'boolean' ? t(value ? 'answer-yes' : 'answer-no') : String(value));
  return (
    <dl className={styles.answers}>
      {given.map(({ id, label }) => (
        <div key={id}>
          <dt>
            <bdi>{label}</bdi>
          </dt>
          <dd>
            <bdi>{text(answers[id ?? ''])}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Yes, no, and calling it off. */
function Steps({ registration }: { registration: Registration }) {
  const { t, plain } = useI18n();
  const mayEdit = useMay('editCalendar');
  const changed = useEventsChanged();
  const [asking, setAsking] = useState<'decline' | 'cancel' | null>(null);
  const params = { path: { id: registration.id } };
  const { box, pressed } = useFocusKept(registration.status);
  const close = () => setAsking(null);
  const done = async () => {
    await changed();
    close();
  };
  const approve = useMutation({ mutationFn: () => take(api.POST('/api/events/registrations/{id}/approve', { params })), onSuccess: done });
  const decline = useMutation({
    mutationFn: (reason?: string) => take(api.POST('/api/events/registrations/{id}/decline', { params, body: { reason } })),
    onSuccess: done,
  });
  const cancel = useMutation({ mutationFn: () => take(api.DELETE('/api/events/registrations/{id}', { params })), onSuccess: done });
  if (!mayEdit || registration.status === 'cancelled') return null;
  const named = { customer: registration.customer.fullName };
  return (
    <>
      {approve.error && <Failure error={approve.error} />}
      <Group gap="xs" ref={box}>
        {registration.status === 'pending' && (
          <>
            <Button
              size="xs"
              aria-label={plain('registration-approve-named', named)}
              loading={approve.isPending}
              onClick={() => {
                pressed();
                approve.mutate();
              }}
            >
              {t('visit-approve')}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={plain('registration-decline-named', named)}
              onClick={() => setAsking('decline')}
            >
              {t('visit-decline')}
            </Button>
          </>
        )}
        {registration.status !== 'pending' && (
          <Button size="xs" variant="default" aria-label={plain('registration-cancel-named', named)} onClick={() => setAsking('cancel')}>
            {t('registration-cancel')}
          </Button>
        )}
        <RegistrationMoney registration={registration} />
      </Group>
      {asking === 'decline' && (
        <ReasonDialog
          title={t('registration-decline-title')}
          text={t('registration-decline-text', named)}
          reasonLabel={t('event-cancel-why')}
          keep={t('registration-keep')}
          action={t('registration-decline-action')}
          busy={decline.isPending}
          error={decline.error}
          onConfirm={(reason) => decline.mutate(reason)}
          onClose={close}
        />
      )}
      {asking === 'cancel' && (
        <ReasonDialog
          title={t('registration-cancel-title')}
          text={t('registration-cancel-text', named)}
          keep={t('registration-keep')}
          action={t('registration-cancel-action')}
          busy={cancel.isPending}
          error={cancel.error}
          onConfirm={() => cancel.mutate()}
          onClose={close}
        />
      )}
    </>
  );
}
