/** How a service may be booked: folded away, for most services are booked at once and by one guest. */
import { Autocomplete, Group, NumberInput, Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roomsQuery } from '../../api/queries';
import { Fold } from '../../app/fold';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import type { RulesForm } from './rules';

const MODES: RulesForm['bookingMode'][] = ['instant', 'approval', 'desk'];
const DEPOSITS: RulesForm['deposit']['kind'][] = ['none', 'amount', 'percent'];
/** Seats that a new class begins with. */
const SEATS = 8;

interface Fields {
  rules: RulesForm;
}

export function RulesFields<T extends Fields>({ form }: { form: UseFormReturnType<T> }) {
  const t = useT();
  return (
    <Fold title={t('rules-title')} faulty={Object.keys(form.errors).some((path) => path.startsWith('rules.'))}>
      <Rules form={form} />
    </Fold>
  );
}

function Rules<T extends Fields>({ form }: { form: UseFormReturnType<T> }) {
  const t = useT();
  const field = (path: string) => form.getInputProps(`rules.${path}`);
  return (
    <Stack gap="sm">
      <Select
        label={t('rules-booking-mode')}
        data={MODES.map((mode) => ({ value: mode, label: t(`booking-mode-${mode}`) }))}
        allowDeselect={false}
        {...field('bookingMode')}
      />
      <Capacity form={form} />
      <Group grow align="flex-start">
        <NumberInput
          label={t('rules-notice')}
          description={t('rules-as-business')}
          dir="ltr"
          min={0}
          step={30}
          {...field('minNoticeMinutes')}
        />
        <NumberInput label={t('rules-horizon')} description={t('rules-as-business')} dir="ltr" min={1} {...field('horizonDays')} />
      </Group>
      <Group grow align="flex-start">
        <NumberInput label={t('rules-step')} description={t('rules-as-business')} dir="ltr" min={1} step={5} {...field('stepMinutes')} />
        <NumberInput label={t('rules-daily-cap')} description={t('rules-no-limit')} dir="ltr" min={1} {...field('dailyCap')} />
      </Group>
      <RoomKind form={form} />
      <Deposit form={form} />
      <Group grow align="flex-start">
        <NumberInput
          label={t('rules-cancel-hours')}
          description={t('rules-cancel-hours-hint')}
          dir="ltr"
          min={0}
          {...field('cancellation.hours')}
        />
        <NumberInput
          label={t('rules-cancel-fee')}
          description={t('rules-cancel-fee-hint')}
          dir="ltr"
          min={1}
          suffix="%"
          {...field('cancellation.feePercent')}
        />
      </Group>
    </Stack>
  );
}

/** One guest, or the seats of a class. */
function Capacity<T extends Fields>({ form }: { form: UseFormReturnType<T> }) {
  const t = useT();
  const [isClass, setIsClass] = useState(form.getValues().rules.capacity !== 1);
  const choose = (kind: string | null) => {
    setIsClass(kind === 'class');
    form.setFieldValue('rules.capacity', (kind === 'class' ? SEATS : 1) as never);
  };
  return (
    <Group grow align="flex-start">
      <Select
        label={t('rules-capacity')}
        data={['private', 'class'].map((kind) => ({ value: kind, label: t(`rules-capacity-${kind}`) }))}
        value={isClass ? 'class' : 'private'}
        onChange={choose}
        allowDeselect={false}
      />
      {isClass && <NumberInput label={t('rules-seats')} dir="ltr" min={2} {...form.getInputProps('rules.capacity')} />}
    </Group>
  );
}

/** One of the kinds that rooms have, or the name of one to come. */
function RoomKind<T extends Fields>({ form }: { form: UseFormReturnType<T> }) {
  const t = useT();
  const rooms = useQuery(roomsQuery);
  const kinds = [...new Set((rooms.data ?? []).filter(({ status }) => status === 'active').map(({ kind }) => kind))];
  return (
    <Autocomplete
      label={t('rules-room-kind')}
      description={t('rules-room-kind-hint')}
      data={kinds}
      {...form.getInputProps('rules.roomKind')}
    />
  );
}

function Deposit<T extends Fields>({ form }: { form: UseFormReturnType<T> }) {
  const t = useT();
  const { currency } = useBusiness();
  const { kind } = form.getValues().rules.deposit;
  return (
    <Group grow align="flex-start">
      <Select
        label={t('rules-deposit')}
        data={DEPOSITS.map((deposit) => ({ value: deposit, label: t(`rules-deposit-${deposit}`) }))}
        allowDeselect={false}
        {...form.getInputProps('rules.deposit.kind')}
      />
      {kind === 'amount' && (
        <NumberInput
          label={t('rules-deposit-sum', { currency })}
          dir="ltr"
          min={0}
          decimalScale={2}
          {...form.getInputProps('rules.deposit.amount')}
        />
      )}
      {kind === 'percent' && (
        <NumberInput label={t('rules-deposit-part')} dir="ltr" min={1} suffix="%" {...form.getInputProps('rules.deposit.percent')} />
      )}
    </Group>
  );
}
