/** A new visit: who, what, when. */
import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { servicesQuery } from '../../api/queries';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { moneyText } from '../../time/format';
import { instantOf, parseClock, toRfc3339 } from '../../time/zone';
import { CustomerFields, NEW_CUSTOMER } from './customer-fields';
import { NO_REPEAT, RepeatFields, seriesPlan } from './repeat';
import { WhenFields } from './when';

/** What is known when the dialog opens. */
export interface NewVisitStart {
  date: string;
  time?: string;
  staffId?: string;
}

export default function NewVisit({ start, onClose }: { start: NewVisitStart; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const services = useQuery(servicesQuery);
  const active = (services.data ?? []).filter((service) => service.status === 'active');

  const { form, busy, general, refusal, formProps } = useApiForm(
    {
      initialValues: {
        customerId: '',
        customer: { fullName: '', phone: '', email: '' },
        serviceId: active.length === 1 ? (active[0]?.id ?? '') : '',
        staffId: start.staffId ?? '',
        date: start.date,
        startsAt: start.time ?? '',
        notes: '',
        ...NO_REPEAT,
      },
      validate: {
        customerId: (id) => (id === '' ? t('field-required') : null),
        customer: { fullName: (name, values) => (values.customerId === NEW_CUSTOMER && name.trim() === '' ? t('field-required') : null) },
        serviceId: (id) => (id === '' ? t('field-required') : null),
        startsAt: (text) => (parseClock(text) === null ? t('field-time-invalid') : null),
        repeatCount: (count, values) => (values.repeatWeeks !== '' && !(Number(count) >= 1) ? t('field-required') : null),
      },
    },
    async (values) => {
      const { customerId, customer, serviceId, staffId, date, startsAt, notes } = values;
      const who =
        customerId === NEW_CUSTOMER
          ? { customer: { fullName: customer.fullName, phone: customer.phone || null, email: customer.email || null } }
          : { customerId };
      const plan = seriesPlan(values);
      const booking = plan
        ? take(
            api.POST('/api/series', {
              body: { ...who, ...plan, onConflict: values.skipConflicts ? 'skip' : 'refuse', notes: notes || undefined },
            }),
          )
        : take(
            api.POST('/api/appointments', {
              body: {
                ...who,
                serviceId,
                staffId: staffId || undefined,
                startsAt: toRfc3339(instantOf(date, parseClock(startsAt) ?? 0, zone)),
                notes: notes || undefined,
              },
            }),
          );
      const visit = await booking;
      await client.invalidateQueries({ queryKey: ['appointments'] });
      void client.invalidateQueries({ queryKey: ['customers'] });
      notifications.show({ message: t('visit-booked', { customer: visit.customer.fullName }) });
      onClose();
    },
  );

  return (
    <Dialog onClose={onClose} title={t('visit-new')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <CustomerFields form={form} />
          <Select
            label={t('field-service')}
            required
            data={active.map((service) => ({
              value: service.id,
              label: t('service-option', { name: service.name, minutes: service.durationMinutes, price: moneyText(service.price, locale) }),
            }))}
            allowDeselect={false}
            {...form.getInputProps('serviceId')}
          />
          <WhenFields form={form} serviceId={form.getValues().serviceId} anyStaff refusal={refusal} />
          <RepeatFields form={form} />
          <Textarea label={t('field-notes')} autosize minRows={1} maxRows={4} {...form.getInputProps('notes')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action-cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('visit-book')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
