/** Registers somebody at the desk. */
import { Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api, take } from '../../api/client';
import type { BusinessEvent } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { useNow } from '../../calendar/use-now';
import { momentText, moneyText } from '../../time/format';
import { AnswerFields } from './answer-fields';
import { type AnswerForm, answersOf, blankAnswers } from './answers';
import { datesToCome } from './shelf';
import { useEventsChanged } from './use-events-changed';

/** The most seats of one registration. */
const MAX_SEATS = 20;

type Form = {
  dateId: string;
  customer: { fullName: string; phone: string; email: string };
  /** How many of each kind of ticket, by its id. */
  counts: Record<string, number | string>;
  seats: string;
  answers: AnswerForm;
  joinWaitlist: boolean;
};

export function AddAttendee({ event, dateId, onClose }: { event: BusinessEvent; dateId?: string; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const changed = useEventsChanged();
  const dates = datesToCome(event, useNow());
  const kinds = event.ticketKinds.filter(({ status }) => status === 'active');
  const wanted = (counts: Form['counts']) => kinds.flatMap(({ id }) => Array.from({ length: Number(counts[id] ?? 0) }, () => ({ kindId: id })));
  const { form, busy, general, refusal, formProps } = useApiForm<Form>(
    {
      initialValues: {
        dateId: dates.find(({ id }) => id === dateId)?.id ?? dates[0]?.id ?? '',
        customer: { fullName: '', phone: '', email: '' },
        counts: Object.fromEntries(kinds.map(({ id }, index) => [id, index === 0 ? 1 : 0])),
        seats: '',
        answers: blankAnswers(event.questions),
        joinWaitlist: false,
      },
      validate: {
        dateId: (id) => (id === '' ? t('field-required') : null),
        customer: { fullName: (name) => (name.trim() === '' ? t('field-required') : null) },
        seats: (_, { counts }) => (wanted(counts).length === 0 ? t('attendee-seats-none') : null),
      },
    },
    async (values) => {
      const { fullName, phone, email } = values.customer;
      const registration = await take(
        api.POST('/api/events/{id}/register', {
          params: { path: { id: event.id } },
          body: {
            dateId: values.dateId,
            customer: { fullName, phone: phone.trim() || null, email: email.trim() || null },
            seats: wanted(values.counts),
            // The document says only that it is an object.
            answers: answersOf(event.questions, values.answers) as Record<string, never>,
            joinWaitlist: values.joinWaitlist,
          },
        }),
      );
      await changed();
      notifications.show({ message: t(`attendee-added-${registration.status}`, { customer: registration.customer.fullName }) });
      onClose();
    },
  );
  const isFull = refusal?.code === 'sold_out' && refusal.canWait === true;
  return (
    <Dialog onClose={onClose} title={t('attendee-add')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          {(isFull || form.getValues().joinWaitlist) && (
            <Checkbox label={t('attendee-wait')} {...form.getInputProps('joinWaitlist', { type: 'checkbox' })} />
          )}
          <Select
            label={t('event-date')}
            data={dates.map(({ id, startsAt }) => ({ value: id, label: momentText(startsAt, zone, locale) }))}
            allowDeselect={false}
            required
            {...form.getInputProps('dateId')}
          />
          <TextInput label={t('field-full-name')} required data-autofocus {...form.getInputProps('customer.fullName')} />
          <Group grow align="flex-start">
            <TextInput
              label={t('field-phone')}
              description={t('attendee-phone-hint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              type="tel"
              dir="ltr"
              {...form.getInputProps('customer.phone')}
            />
            <TextInput label={t('field-email')} type="email" dir="ltr" {...form.getInputProps('customer.email')} />
          </Group>
          {kinds.map((kind, index) => (
            <NumberInput
              key={kind.id}
              label={t('attendee-count', { kind: kind.name, price: moneyText(kind.price, locale) })}
              dir="ltr"
              min={0}
              max={MAX_SEATS}
              allowDecimal={false}
              {...form.getInputProps(`counts.${kind.id}`)}
              {...(index === 0 && { error: form.errors.seats, 'data-path': 'seats' })}
            />
          ))}
          <AnswerFields questions={event.questions} form={form} />
          <FormActions busy={busy} onCancel={onClose}>
            {t('attendee-add-action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
