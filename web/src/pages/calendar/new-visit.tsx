/** A new visit: who, what, when. */
import { Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { api, take } from '../../api/client';
import { servicesQuery } from '../../api/queries';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { instantOf, parseClock, toRfc3339 } from '../../time/zone';
import { CustomerFields, NEW_CUSTOMER } from './customer-fields';
import { Overbook } from './overbook';
import { NO_REPEAT, RepeatFields, seriesPlan } from './repeat';
import { chosenServices, ServicesField } from './services-field';
import { WhenFields } from './when';

/** What is known when the dialog opens. */
export interface NewVisitStart {
  date: string;
  time?: string;
  staffId?: string;
  serviceId?: string;
}

export default function NewVisit({ start, onClose }: { start: NewVisitStart; onClose: () => void }) {
  const t = useT();
  const { zone } = useBusiness();
  const formId = useId();
  const client = useQueryClient();
  const services = useQuery(servicesQuery);
  const active = (services.data ?? []).filter((service) => service.status === 'active');

  const { form, busy, general, refusal, formProps } = useApiForm(
    {
      initialValues: {
        customerId: '',
        customer: { fullName: '', phone: '', email: '' },
        serviceId: start.serviceId ?? (active.length === 1 ? (active[0]?.id ?? '') : ''),
        furtherServiceIds: [] as string[],
        staffId: start.staffId ?? '',
        date: start.date,
        startsAt: start.time ?? '',
        notes: '',
        override: false,
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
    async (values, { setFieldValue }) => {
      const { customerId, customer, staffId, date, startsAt, notes, override } = values;
      const [serviceId = '', ...furtherServiceIds] = chosenServices(values);
      setFieldValue('override', false);
      const who =
        customerId === NEW_CUSTOMER
          ? { customer: { fullName: customer.fullName, phone: customer.phone || null, email: customer.email || null } }
          : { customerId };
      const plan = furtherServiceIds.length > 0 ? null : seriesPlan(values);
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
                furtherServiceIds: furtherServiceIds.length > 0 ? furtherServiceIds : undefined,
                staffId: staffId || undefined,
                startsAt: toRfc3339(instantOf(date, parseClock(startsAt) ?? 0, zone)),
                override: override || undefined,
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
      <form id={formId} {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <CustomerFields form={form} />
          <ServicesField form={form} />
          <WhenFields form={form} serviceIds={chosenServices(form.getValues())} anyStaff refusal={refusal} />
          {form.getValues().furtherServiceIds.length === 0 && <RepeatFields form={form} />}
          <Overbook form={form} formId={formId} refusal={refusal} />
          <Textarea label={t('field-notes')} autosize minRows={1} maxRows={4} {...form.getInputProps('notes')} />
          <FormActions busy={busy} onCancel={onClose}>
            {t('visit-book')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
