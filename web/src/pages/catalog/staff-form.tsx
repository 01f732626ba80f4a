import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { servicesQuery, staffQuery } from '../../api/queries';
import type { Staff } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { Failure } from '../../app/states';
import { ColorField, freshColor } from './color-field';

/** Someone who gives services: new when `person` is absent. */
export function StaffForm({ person, onClose }: { person?: Staff; onClose: () => void }) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const services = useQuery(servicesQuery);
  const staff = useQuery(staffQuery);
  const offered = (services.data ?? []).filter(({ status }) => status === 'active');
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        // Of what the fields show: changes that come while one types must not be overwritten.
        version: person?.version,
        name: person?.name ?? '',
        color: person?.color ?? freshColor(staff.data ?? []),
        serviceIds: offered.filter(({ staffIds }) => !person || staffIds.includes(person.id)).map(({ id }) => id),
      },
      validate: { name: required },
    },
    async ({ version, name, color, serviceIds }) => {
      await take(
        person && version !== undefined
          ? api.PUT('/api/staff/{id}', { params: { path: { id: person.id } }, body: { name, color, serviceIds, version } })
          : api.POST('/api/staff', { body: { name, color, serviceIds } }),
      );
      await Promise.all(['staff', 'services'].map((key) => client.invalidateQueries({ queryKey: [key] })));
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t(person ? 'staff-edit' : 'staff-add')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-full-name')} required data-autofocus {...form.getInputProps('name')} />
          <MultiSelect
            label={t('field-staff-services')}
            data={offered.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('serviceIds')}
          />
          <ColorField value={form.getValues().color} onChange={(color) => form.setFieldValue('color', color)} />
          <Group justify="space-between">
            {person ? <ArchiveStaff person={person} onDone={onClose} /> : <span />}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('action-cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('action-save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Ends someone's work here, or takes them back. Past visits keep their name. */
function ArchiveStaff({ person, onDone }: { person: Staff; onDone: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const archived = person.status === 'archived';
  const change = useMutation({
    mutationFn: async () => {
      const params = { path: { id: person.id } };
      if (archived) await take(api.PUT('/api/staff/{id}', { params, body: { version: person.version, status: 'active' } }));
      else await take(api.DELETE('/api/staff/{id}', { params }));
      await client.invalidateQueries({ queryKey: ['staff'] });
      onDone();
    },
  });
  if (change.error) return <Failure error={change.error} />;
  return (
    <Button variant="subtle" color="gray" loading={change.isPending} onClick={() => change.mutate()}>
      {t(archived ? 'action-restore' : 'action-archive')}
    </Button>
  );
}
