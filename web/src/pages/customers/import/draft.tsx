/** A file that waits: what its columns are, what would happen, and the button that makes it happen. */
import { Button, Group, Radio, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { customerFieldsQuery } from '../../../api/customer-details-queries';
import { importQuery } from '../../../api/import-queries';
import type { CustomerImport, ImportField } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { usedFields } from '../field-form';
import { Faults } from './faults';
import styles from './import.module.css';
import { Preview } from './preview';
import { FileProblem } from './problem';

const FIELDS = ['fullName', 'firstName', 'lastName', 'phone', 'email', 'birthDate', 'tags', 'notes'] as const satisfies ImportField[];

export function Draft({ file }: { file: CustomerImport }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = { path: { id: file.id } };
  const [choice, setChoice] = useState({ fields: file.columns.map(({ field }) => field ?? null), existing: file.existing });
  const settle = useMutation({
    scope: { id: `import-${file.id}` },
    mutationFn: (body: typeof choice) => take(api.PUT('/api/imports/{id}/mapping', { params, body })),
    onSuccess: async (next) => {
      client.setQueryData(importQuery(file.id).queryKey, next);
      await client.invalidateQueries({ queryKey: ['imports', 'rows', file.id] });
    },
  });
  const start = useMutation({
    mutationFn: () => take(api.POST('/api/imports/{id}/start', { params })),
    onSuccess: (next) => client.setQueryData(importQuery(file.id).queryKey, next),
  });
  const discard = useMutation({
    mutationFn: () => take(api.DELETE('/api/imports/{id}', { params })),
    onSuccess: async () => {
      await navigate({ to: '/customers/import' });
      await client.invalidateQueries({ queryKey: ['imports', 'list'] });
    },
  });
  const choose = (next: typeof choice) => {
    setChoice(next);
    settle.mutate(next);
  };
  const own = usedFields(useQuery(customerFieldsQuery).data ?? []);
  const targets = [
    ...FIELDS.map((field) => ({ value: field, label: t(`customer-import-field-${field}`) })),
    ...own.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const setField = (place: number, field: string | null) =>
    choose({ ...choice, fields: choice.fields.map((before, index) => (index === place ? field : before)) });
  const { forecast } = file;
  const settled = forecast && !settle.error && !settle.isPending;
  const good = forecast ? forecast.fresh + (choice.existing === 'fill' ? forecast.known : 0) : 0;
  const error = settle.error ?? start.error ?? discard.error;
  return (
    <Stack>
      <section aria-labelledby="import-columns">
        <Title order={2} size="h4" mb="xs" id="import-columns">
          {t('customer-import-columns')}
        </Title>
        <div className={styles.columns}>
          {file.columns.map((column, place) => (
            <Select
              key={place}
              label={column.heading ? t('customer-import-column', { heading: column.heading }) : t('customer-import-column-number', { number: place + 1 })}
              description={column.samples.length > 0 ? t('customer-import-samples', { values: column.samples.join(' · ') }) : undefined}
              placeholder={t('customer-import-leave-out')}
              data={targets}
              value={choice.fields[place] ?? null}
              onChange={(value) => setField(place, value)}
              clearable
              clearButtonProps={{ 'aria-label': t('customer-import-leave-out') }}
              classNames={{ description: styles.samples }}
            />
          ))}
        </div>
      </section>
      <Radio.Group
        label={t('customer-import-existing')}
        value={choice.existing}
        onChange={(value) => choose({ ...choice, existing: value === 'fill' ? 'fill' : 'skip' })}
      >
        <Stack gap="xs" my="xs">
          <Radio value="skip" label={t('customer-import-existing-skip')} />
          <Radio value="fill" label={t('customer-import-existing-fill')} />
        </Stack>
      </Radio.Group>
      {error && <FileProblem error={error} />}
      <Text role="status" fw={600}>
        {!forecast && t('customer-import-no-name')}
        {settled && (
          <>
            {t('customer-import-fresh', { count: forecast.fresh })} {t('customer-import-known', { count: forecast.known })}{' '}
            {t('customer-import-faulty', { count: forecast.faulty })}
          </>
        )}
      </Text>
      <Group>
        <Button disabled={!settled || good === 0} loading={start.isPending} leftSection={<Icon name="check" size={18} />} onClick={() => start.mutate()}>
          {t('customer-import-start', { count: good })}
        </Button>
        <Button variant="default" loading={discard.isPending} leftSection={<Icon name="trash" size={18} />} onClick={() => discard.mutate()}>
          {t('customer-import-discard')}
        </Button>
      </Group>
      {forecast && <Preview id={file.id} />}
      {forecast && forecast.faulty > 0 && <Faults id={file.id} />}
    </Stack>
  );
}
