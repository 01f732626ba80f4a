/** Puts a customer on the waiting list. */
import { Group, Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { servicesQuery, staffQuery } from '../../api/queries';
import { DateInput } from '../../app/date-input';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { TimeInput } from '../../app/time-input';
import { useNow } from '../../calendar/use-now';
import { addDays, clockText, parseClock, wallTimeOf } from '../../time/zone';
import { CustomerFields, NEW_CUSTOMER } from '../calendar/customer-fields';

/** How many days a new wish covers. */
const DAYS = 7;

/** "HH:MM" of what was typed; nothing for an empty field. */
const clock = (typed: string) => {
  const minutes = parseClock(typed);
  return minutes === null ? null : clockText(minutes);
};

export function AddWaiting({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const services = useQuery(servicesQuery);
  const staff = useQuery(staffQuery);
  const today = wallTimeOf(useNow(), zone).date;
  const active = (services.data ?? []).filter(({ status }) => status === 'active');
  const time = (typed: string) => (typed.trim() !== '' && parseClock(typed) === null ? t('field-time-invalid') : null);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        customerId: '',
        customer: { fullName: '', phone: '', email: '' },
        serviceId: active.length === 1 ? (active[0]?.id ?? '') : '',
        staffId: '',
        from: today,
        to: addDays(today, DAYS - 1),
        earliest: '',
        latest: '',
      },
      validate: {
        customerId: (id) => (id === '' ? t('field-required') : null),
        customer: { fullName: (name, values) => (values.customerId === NEW_CUSTOMER && name.trim() === '' ? t('field-required') : null) },
        serviceId: (id) => (id === '' ? t('field-required') : null),
        earliest: time,
        latest: time,
      },
    },
    async ({ customerId, customer, serviceId, staffId, from, to, earliest, latest }) => {
      const who =
        customerId === NEW_CUSTOMER
          ? { customer: { fullName: customer.fullName, phone: customer.phone || null, email: customer.email || null } }
          : { customerId };
      const entry = await take(
        api.POST('/api/waiting-list', {
          body: { ...who, serviceId, staffId: staffId || null, from, to, earliest: clock(earliest), latest: clock(latest) },
        }),
      );
      await client.invalidateQueries({ queryKey: ['waiting'] });
      notifications.show({ message: t('waiting-added', { customer: entry.customer.fullName }) });
      onClose();
    },
  );
  const { serviceId, from, to } = form.getValues();
  const giving = new Set(active.find(({ id }) => id === serviceId)?.staffIds);
  const people = (staff.data ?? []).filter(({ id, status }) => status === 'active' && (serviceId === '' || giving.has(id)));
  return (
    <Dialog onClose={onClose} title={t('waiting-add')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <CustomerFields form={form} />
          <Group grow align="flex-start">
            <Select
              label={t('field-service')}
              required
              data={active.map(({ id, name }) => ({ value: id, label: name }))}
              allowDeselect={false}
              {...form.getInputProps('serviceId')}
              value={serviceId || null}
            />
            <Select
              label={t('field-staff')}
              data={[{ value: '', label: t('staff-any') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
              allowDeselect={false}
              {...form.getInputProps('staffId')}
            />
          </Group>
          <Group grow align="flex-start">
            <DateInput
              label={t('waiting-from')}
              value={from}
              onChange={(day) => form.setValues({ from: day, to: day > to ? day : to })}
              error={form.errors.from}
              data-path="from"
            />
            <DateInput
              label={t('waiting-to')}
              value={to}
              onChange={(day) => form.setFieldValue('to', day)}
              error={form.errors.to}
              data-path="to"
            />
          </Group>
          <Group grow align="flex-start">
            <TimeInput
              label={t('waiting-earliest')}
              description={t('waiting-any-hour')}
              {...form.getInputProps('earliest')}
              value={form.getValues().earliest}
            />
            <TimeInput
              label={t('waiting-latest')}
              description={t('waiting-any-hour')}
              {...form.getInputProps('latest')}
              value={form.getValues().latest}
            />
          </Group>
          <FormActions busy={busy} onCancel={onClose}>
            {t('waiting-add-action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
