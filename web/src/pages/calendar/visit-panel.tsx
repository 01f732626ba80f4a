/** One visit: what it is, and everything that can be done with it. */
import { Anchor, Badge, Button, Divider, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { appointmentQuery } from '../../api/queries';
import type { Appointment } from '../../api/types';
import { SidePanel } from '../../app/dialog';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { Ltr, Money, phoneText } from '../../app/values';
import { TextLink } from '../../app/text-link';
import { isOpen, NEXT_STEPS, STATUS_LOOK } from '../../calendar/status';
import { dayText, timeText } from '../../time/format';
import { CancelVisit } from './cancel-visit';
import { MoveVisit } from './move-visit';
import { TakePayment } from './take-payment';
import { useStep } from './use-step';
import { VisitNotes } from './visit-notes';
import { VisitPayments } from './visit-payments';

export default function VisitPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useI18n();
  const visit = useQuery(appointmentQuery(id));
  return (
    <SidePanel onClose={onClose} title={t('visit-title')}>
      <Loaded query={visit}>{(data) => <Visit key={data.id} visit={data} />}</Loaded>
    </SidePanel>
  );
}

function Visit({ visit }: { visit: Appointment }) {
  const { t } = useI18n();
  const [dialog, setDialog] = useState<'move' | 'cancel' | 'pay' | null>(null);
  const mayEdit = useMay('editCalendar');
  const mayPay = useMay('takePayments');
  const step = useStep(visit);
  const close = () => setDialog(null);
  const owed = visit.price.amount - visit.paid.amount;
  return (
    <Stack>
      <Facts visit={visit} />
      {step.error && <Failure error={step.error} />}
      <Group gap="xs">
        {mayEdit &&
          NEXT_STEPS[visit.status].map((status, index) => (
            <Button
              key={status}
              variant={index === 0 && status !== 'confirmed' ? 'filled' : 'default'}
              leftSection={<StatusIcon status={status} />}
              loading={step.isPending && step.variables.status === status}
              disabled={step.isPending}
              onClick={() => step.mutate({ status })}
            >
              {t(`step-${status}`)}
            </Button>
          ))}
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
        <Text>
          {t('visit-price')} <Money value={visit.price} />
        </Text>
        {mayPay && owed > 0 && visit.status !== 'cancelled' && (
          <Button variant="light" leftSection={<Icon name="cash" size={18} />} onClick={() => setDialog('pay')}>
            {t('pay-cash')}
          </Button>
        )}
        {owed <= 0 && visit.price.amount > 0 && <Badge color="green">{t('paid')}</Badge>}
      </Group>
      <VisitPayments visit={visit} />
      <Divider />
      {mayEdit && <VisitNotes visit={visit} />}
      {dialog === 'move' && <MoveVisit visit={visit} onClose={close} />}
      {dialog === 'cancel' && <CancelVisit visit={visit} onClose={close} />}
      {dialog === 'pay' && <TakePayment visit={visit} onClose={close} />}
    </Stack>
  );
}

function StatusIcon({ status }: { status: Appointment['status'] }) {
  const { icon } = STATUS_LOOK[status];
  return icon && <Icon name={icon} size={18} />;
}

function Facts({ visit }: { visit: Appointment }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
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
      <Fact icon="clock">
        {dayText(visit.startsAt, zone, locale)}, <Ltr>{`${timeText(visit.startsAt, zone)}–${timeText(visit.endsAt, zone)}`}</Ltr>
      </Fact>
      <Fact icon="scissors">
        <bdi>{visit.service.name}</bdi> · <bdi>{visit.staff.name}</bdi>
      </Fact>
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
      <Text size="sm" c="dimmed">
        {t(`source-${visit.source}`)}
      </Text>
    </Stack>
  );
}

function Fact({ icon, children }: { icon: 'clock' | 'scissors' | 'phone' | 'mail'; children: ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Icon name={icon} size={18} />
      <span>{children}</span>
    </Group>
  );
}
