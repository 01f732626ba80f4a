import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Service, Staff } from '../../api/types';
import { FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useMe } from '../../app/session';
import { HoursEditor } from '../catalog/hours-editor';
import { dayFault, hoursOfWeek, USUAL_WEEK, weekOfHours } from '../catalog/week';

/** The hours of the first person who works here: the owner, where nobody is on the list yet. */
export function FirstHours({ staff, services }: { staff: Staff[]; services: Service[] }) {
  const t = useT();
  const { user } = useMe();
  const client = useQueryClient();
  const first = staff[0]?.hours ?? [];
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { hours: first.length > 0 ? weekOfHours(first) : USUAL_WEEK } },
    async ({ hours }) => {
      const person =
        staff[0] ?? (await take(api.POST('/api/staff', { body: { name: user.fullName, serviceIds: services.map(({ id }) => id) } })));
      await take(
        api.PUT('/api/staff/{id}/hours', {
          params: { path: { id: person.id } },
          body: { hours: hoursOfWeek(hours), version: person.version },
        }),
      );
      await client.invalidateQueries({ queryKey: ['staff'] });
    },
  );
  const week = form.getValues().hours;
  return (
    <form {...formProps}>
      <Stack>
        <FormProblem text={general ?? (form.errors.hours as string) ?? null} />
        <HoursEditor week={week} onChange={(hours) => form.setFieldValue('hours', hours)} />
        <Group>
          <Button type="submit" loading={busy} disabled={week.some((ranges) => dayFault(ranges))}>
            {t('welcome-hours-action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
