/** Making an event, and changing what it is. */
import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, take } from '../../api/client';
import { conflictAt } from '../../api/problem';
import { eventQuery } from '../../api/queries';
import type { BusinessEvent } from '../../api/types';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n, useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { useBusiness } from '../../app/session';
import { Loaded } from '../../app/states';
import { useNow } from '../../calendar/use-now';
import { addDays, wallTimeOf } from '../../time/zone';
import { dateFaults, DatesFields } from './date-fields';
import { DetailFields, RegistrationFields } from './detail-fields';
import styles from './events.module.css';
import { detailsBody, detailsOf, newDatesForm, newEventBody, type NewEventForm, newKind } from './fields';
import { kindFaults, KindsFields } from './kind-fields';
import { QuestionFields } from './question-fields';
import { useEventsChanged } from './use-events-changed';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

export function NewEventPage() {
  const { t, plain } = useI18n();
  const { zone, currency } = useBusiness();
  const required = useRequired();
  const navigate = useNavigate();
  const changed = useEventsChanged();
  const tomorrow = addDays(wallTimeOf(useNow(), zone).date, 1);
  const { form, busy, general, formProps } = useApiForm<NewEventForm>(
    {
      initialValues: { ...detailsOf(), ...newDatesForm(tomorrow), ticketKinds: [newKind(plain('kind-first'))] },
      validate: {
        title: required,
        questions: { label: required },
        dates: dateFaults<NewEventForm>(t, ({ recurs }) => recurs === 'once'),
        repeat: dateFaults<NewEventForm>(t, ({ recurs }) => recurs !== 'once'),
        ticketKinds: kindFaults(t),
      },
    },
    async (values) => {
      const event = await take(api.POST('/api/events', { body: newEventBody(values, zone, currency) }));
      void changed();
      await navigate({ to: '/events/$eventId', params: { eventId: event.id }, search: { tab: 'details' } });
    },
    ['dates', 'questions', 'ticketKinds'],
  );
  return (
    <Page title={t('event-new')}>
      <form {...formProps}>
        <Stack gap="xl" maw={720}>
          <FormProblem text={general} />
          <DetailFields form={form} />
          <Part title={t('event-dates')}>
            <DatesFields form={form} today={tomorrow} />
          </Part>
          <Part title={t('event-registration')}>
            <RegistrationFields form={form} />
          </Part>
          <Part title={t('kinds-title')}>
            <KindsFields form={form} />
          </Part>
          <Part title={t('questions-title')}>
            <QuestionFields form={form} />
          </Part>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" component={Link} to="/events">
              {t('action-cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('event-create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

export function EditEventPage() {
  const t = useT();
  const { eventId } = useParams({ from: '/shell/events/$eventId/edit' });
  const event = useQuery(eventQuery(eventId));
  return (
    <Page title={t('event-edit')}>
      <Loaded query={event}>{(data) => <EditForm event={data} />}</Loaded>
    </Page>
  );
}

function EditForm({ event }: { event: BusinessEvent }) {
  const { t } = useI18n();
  const required = useRequired();
  const client = useQueryClient();
  const navigate = useNavigate();
  const changed = useEventsChanged();
  const leave = () => navigate({ to: '/events/$eventId', params: { eventId: event.id }, search: { tab: 'details' } });
  const { form, busy, general, formProps } = useApiForm(
    {
      // The version is of what the fields show: changes that come while one types must not be overwritten.
      initialValues: { version: event.version, ...detailsOf(event) },
      validate: { title: required, questions: { label: required } },
    },
    async ({ version, ...details }) => {
      const saved = await take(
        api.PUT('/api/events/{id}', { params: { path: { id: event.id } }, body: { ...detailsBody(details), version } }),
      ).catch(conflictAt('capacity_below_taken', '/capacity'));
      client.setQueryData(eventQuery(event.id).queryKey, saved);
      void changed();
      notifications.show({ message: t('saved') });
      await leave();
    },
    ['questions'],
  );
  return (
    <form {...formProps}>
      <Stack gap="xl" maw={720}>
        <FormProblem text={general} />
        <DetailFields form={form} />
        <Part title={t('event-registration')}>
          <RegistrationFields form={form} />
        </Part>
        <Part title={t('questions-title')}>
          <QuestionFields form={form} />
        </Part>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => void leave()}>
            {t('action-cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('action-save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
