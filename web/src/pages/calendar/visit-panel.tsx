/** One visit: what it is, and everything that can be done with it. */
import { Anchor, Badge, Button, Divider, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { appointmentQuery } from '../../api/queries';
import type { Appointment } from '../../api/types';
import { SidePanel } from '../../app/dialog';
import { Icon, type IconName } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { Ltr, Money, phoneText } from '../../app/values';
import { TextLink } from '../../app/text-link';
import { isOff, isOpen, NEXT_STEPS, STATUS_LOOK } from '../../calendar/status';
import { dayText, timeText } from '../../time/format';
import { AskPayment } from '../payments/ask-payment';
import { dueOfVisit } from '../payments/due';
import { TakePayment } from '../payments/take-payment';
import { VisitLinks } from '../payments/visit-links';
import { ClassGuests, ClassSeats } from './class-guests';
import { EndVisit } from './end-visit';
import { MoveVisit } from './move-visit';
import { useStep } from './use-step';
import { VisitNotes } from './visit-notes';
import { VisitPayments } from './visit-payments';

interface Props {
  id: string;
  /** Shows the whole class that the visit is a seat of. */
  seats: boolean;
  onShow: (visit: Appointment, seats: boolean) => void;
  /** Books one more seat of the class. */
  onAdd: (visit: Appointment) => void;
  onClose: () => void;
}

export default function VisitPanel({ id, seats, onShow, onAdd, onClose }: Props) {
  const { t } = useI18n();
  const visit = useQuery(appointmentQuery(id));
  const asClass = seats && Boolean(visit.data?.sittingId);
  return (
    <SidePanel onClose={onClose} title={t(asClass ? 'class-title' : 'visit-title')}>
      <Loaded query={visit}>
        {(data) =>
          asClass ? (
            <Stack>
              <Text fw={600} size="lg">
                <bdi>{data.service.name}</bdi>
              </Text>
              <WhenAndWhere visit={data} />
              <ClassGuests visit={data} onOpen={(guest) => onShow(guest, false)} onAdd={() => onAdd(data)} />
            </Stack>
          ) : (
            <Visit key={data.id} visit={data} onClass={() => onShow(data, true)} />
          )
        }
      </Loaded>
    </SidePanel>
  );
}

function Visit({ visit, onClass }: { visit: Appointment; onClass: () => void }) {
  const { t } = useI18n();
  const [dialog, setDialog] = useState<'move' | 'cancel' | 'decline' | 'pay' | 'ask' | null>(null);
  const mayEdit = useMay('editCalendar');
  const mayPay = useMay('takePayments');
  const step = useStep(visit);
  const close = () => setDialog(null);
  const owed = visit.price.amount - visit.paid.amount;
  return (
    <Stack>
      <Facts visit={visit} />
      {visit.sittingId && <ClassSeats visit={visit} onOpen={onClass} />}
      {step.error && <Failure error={step.error} />}
      <Group gap="xs">
        {mayEdit &&
          NEXT_STEPS[visit.status].map((status, index) => (
            <Button
              key={status}
              variant={index === 0 && (status !== 'confirmed' || visit.status === 'pending') ? 'filled' : 'default'}
              leftSection={<StepIcon from={visit.status} to={status} />}
              loading={step.isPending && step.variables.status === status}
              disabled={step.isPending}
              onClick={() => step.mutate({ status })}
            >
              {visit.status === 'pending' ? t('visit-approve') : t(`step-${status}`)}
            </Button>
          ))}
        {mayEdit && visit.status === 'pending' && (
          <Button variant="default" leftSection={<Icon name="absent" size={18} />} onClick={() => setDialog('decline')}>
            {t('visit-decline')}
          </Button>
        )}
        {mayEdit && isOpen(visit.status) && (
          <>
            <Button variant="default" leftSection={<Icon name="move" size={18} />} onClick={() => setDialog('move')}>
              {t('visit-move')}
            </Button>
            <Button variant="default" leftSection={<Icon name="cross" size={18} />} onClick={() => setDialog('cancel')}>
              {t('visit-cancel')}
            </Button>
          </>
        )}
      </Group>
      <Divider />
      <Group justify="space-between">
        <Amounts visit={visit} />
        {mayPay && owed > 0 && !isOff(visit.status) && (
          <Group gap="xs">
            <Button variant="light" leftSection={<Icon name="cash" size={18} />} onClick={() => setDialog('pay')}>
              {t('pay-for')}
            </Button>
            <Button variant="default" leftSection={<Icon name="link" size={18} />} onClick={() => setDialog('ask')}>
              {t('paylink-new')}
            </Button>
          </Group>
        )}
        {owed <= 0 && visit.price.amount > 0 && <Badge color="green">{t('paid')}</Badge>}
      </Group>
      <VisitPayments visit={visit} />
      <VisitLinks visit={visit} />
      <Divider />
      {mayEdit && <VisitNotes visit={visit} />}
      {dialog === 'move' && <MoveVisit visit={visit} onClose={close} />}
      {(dialog === 'cancel' || dialog === 'decline') && <EndVisit visit={visit} by={dialog} onClose={close} />}
      {dialog === 'pay' && <TakePayment due={dueOfVisit(visit)} onClose={close} />}
      {dialog === 'ask' && <AskPayment due={dueOfVisit(visit)} onClose={close} />}
    </Stack>
  );
}

/** The price, and what else is owed where there is something. */
function Amounts({ visit }: { visit: Appointment }) {
  const { t } = useI18n();
  const rest = { ...visit.price, amount: visit.price.amount - visit.paid.amount };
  const amounts = [
    { label: t('visit-price'), value: visit.price, shown: true },
    { label: t('visit-deposit'), value: visit.deposit, shown: visit.deposit.amount > 0 },
    { label: t('visit-cancel-fee'), value: visit.cancelFee, shown: visit.cancelFee.amount > 0 },
    { label: t('visit-rest'), value: rest, shown: visit.paid.amount > 0 && rest.amount > 0 },
  ];
  return (
    <div>
      {amounts.map(
        ({ label, value, shown }) =>
          shown && (
            <Text key={label}>
              {label} <Money value={value} />
            </Text>
          ),
      )}
    </div>
  );
}

/** The sign of the state that a step leads to; approving is a tick. */
function StepIcon({ from, to }: { from: Appointment['status']; to: Appointment['status'] }) {
  return from === 'pending' ? <Icon name="check" size={18} /> : <StatusIcon status={to} />;
}

function StatusIcon({ status }: { status: Appointment['status'] }) {
  const { icon } = STATUS_LOOK[status];
  return icon && <Icon name={icon} size={18} />;
}

/** Time, service, staff and room: what all guests of a class have in common. */
function WhenAndWhere({ visit }: { visit: Appointment }) {
  const { locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <Stack gap={6}>
      <Fact icon="clock">
        {dayText(visit.startsAt, zone, locale)}, <Ltr>{`${timeText(visit.startsAt, zone)}–${timeText(visit.endsAt, zone)}`}</Ltr>
      </Fact>
      <Fact icon="scissors">
        <bdi>{visit.service.name}</bdi> · <bdi>{visit.staff.name}</bdi>
      </Fact>
      {visit.room && (
        <Fact icon="door">
          <bdi>{visit.room.name}</bdi>
        </Fact>
      )}
    </Stack>
  );
}

function Facts({ visit }: { visit: Appointment }) {
  const { t } = useI18n();
  const { customer } = visit;
  return (
    <Stack gap={6}>
      <Group justify="space-between" wrap="nowrap">
        <TextLink to="/customers/$customerId" params={{ customerId: customer.id }} fw={600} size="lg">
          <bdi>{customer.fullName}</bdi>
        </TextLink>
        <Badge color={STATUS_LOOK[visit.status].color} variant="light" leftSection={<StatusIcon status={visit.status} />}>
          {t(`status-${visit.status}`)}
        </Badge>
      </Group>
      <WhenAndWhere visit={visit} />
      {customer.phone && (
        <Fact icon="phone">
          <Anchor href={`tel:${customer.phone}`}>
            <Ltr>{phoneText(customer.phone)}</Ltr>
          </Anchor>
        </Fact>
      )}
      {customer.email && (
        <Fact icon="mail">
          <Anchor href={`mailto:${customer.email}`}>
            <Ltr>{customer.email}</Ltr>
          </Anchor>
        </Fact>
      )}
      {visit.overbooked && (
        <Badge color="orange" leftSection={<Icon name="layers" size={14} />}>
          {t('visit-overbooked')}
        </Badge>
      )}
      <Text size="sm" c="dimmed">
        {t(`source-${visit.source}`)}
      </Text>
    </Stack>
  );
}

function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Icon name={icon} size={18} />
      <span>{children}</span>
    </Group>
  );
}
