import { Button, Group, MultiSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { servicesQuery, staffQuery } from '../../api/queries';
import type { Service } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure } from '../../app/states';
import { minorUnits, moneyOf } from '../../time/format';
import { ColorField, freshColor } from './color-field';
import { rulesForm, rulesOf } from './rules';
import { RulesFields } from './rules-fields';

/** A service: new when `service` is absent. */
export function ServiceForm({ service, onClose }: { service?: Service; onClose: () => void }) {
  const t = useT();
  const required = useRequired();
  const { currency } = useBusiness();
  const client = useQueryClient();
  const staff = useQuery(staffQuery);
  const services = useQuery(servicesQuery);
  const people = (staff.data ?? []).filter(({ status }) => status === 'active');
  const minutes = (value: number | string) => (Number(value) > 0 ? null : t('field-minutes-invalid'));

  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        name: service?.name ?? '',
        description: service?.description ?? '',
        durationMinutes: (service?.durationMinutes ?? 45) as number | string,
        bufferBeforeMinutes: (service?.bufferBeforeMinutes ?? 0) as number | string,
        bufferAfterMinutes: (service?.bufferAfterMinutes ?? 0) as number | string,
        price: (service ? service.price.amount / minorUnits(currency) : '') as number | string,
        color: service?.color ?? freshColor(services.data ?? []),
        staffIds: service?.staffIds ?? people.map(({ id }) => id),
        rules: rulesForm(service?.rules, currency),
      },
      validate: { name: required, durationMinutes: minutes },
    },
    async (values) => {
      const body = {
        ...values,
        durationMinutes: Number(values.durationMinutes),
        bufferBeforeMinutes: Number(values.bufferBeforeMinutes),
        bufferAfterMinutes: Number(values.bufferAfterMinutes),
        price: moneyOf(values.price, currency) ?? { amount: 0, currency },
        rules: rulesOf(values.rules, currency),
      };
      await take(
        service
          ? api.PUT('/api/services/{id}', { params: { path: { id: service.id } }, body: { ...body, version: service.version } })
          : api.POST('/api/services', { body }),
      );
      await client.invalidateQueries({ queryKey: ['services'] });
      onClose();
    },
  );

  return (
    <Dialog onClose={onClose} title={t(service ? 'service-edit' : 'service-add')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-service-name')} required data-autofocus {...form.getInputProps('name')} />
          <Group grow align="flex-start">
            <NumberInput
              label={t('field-duration')}
              dir="ltr"
              min={5}
              max={720}
              step={5}
              required
              {...form.getInputProps('durationMinutes')}
            />
            <NumberInput label={t('field-price', { currency })} dir="ltr" min={0} decimalScale={2} {...form.getInputProps('price')} />
          </Group>
          <Group grow align="flex-start">
            <NumberInput
              label={t('field-buffer-before')}
              dir="ltr"
              min={0}
              max={240}
              step={5}
              {...form.getInputProps('bufferBeforeMinutes')}
            />
            <NumberInput
              label={t('field-buffer-after')}
              dir="ltr"
              min={0}
              max={240}
              step={5}
              {...form.getInputProps('bufferAfterMinutes')}
            />
          </Group>
          <Textarea label={t('field-description')} autosize minRows={2} maxRows={6} {...form.getInputProps('description')} />
          <MultiSelect
            label={t('field-service-staff')}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('staffIds')}
          />
          <RulesFields form={form} />
          <ColorField value={form.getValues().color} onChange={(color) => form.setFieldValue('color', color)} />
          <Group justify="space-between">
            {service ? <ArchiveService service={service} onDone={onClose} /> : <span />}
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

/** Takes a service off the list, or back on it. Past visits keep it. */
function ArchiveService({ service, onDone }: { service: Service; onDone: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const archived = service.status === 'archived';
  const change = useMutation({
    mutationFn: async () => {
      const params = { path: { id: service.id } };
      if (archived) await take(api.PUT('/api/services/{id}', { params, body: { version: service.version, status: 'active' } }));
      else await take(api.DELETE('/api/services/{id}', { params }));
      await client.invalidateQueries({ queryKey: ['services'] });
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
