/** Whom a campaign is for: subscribers, customers, or both; and how many of them would get it. */
import { Badge, Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { audienceQuery, subscriberListsQuery } from '../../api/mailing-queries';
import { type CustomerFilter, servicesQuery } from '../../api/queries';
import type { Campaign } from '../../api/types';
import { DateInput } from '../../app/date-input';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure } from '../../app/states';
import { useConditions } from '../customers/filter/conditions';
import { filterSearch } from '../customers/filter/search';
import { AudienceCount } from './audience-count';
import { type AudienceFields, audienceOf } from './fields';
import styles from './mailing.module.css';

const TYPING_MS = 300;

interface Props<T> {
  form: UseFormReturnType<T>;
}

export function AudienceFieldset<T extends { audience: AudienceFields; channel: Campaign['channel'] }>({ form }: Props<T>) {
  const t = useT();
  const { subscribers, customers } = form.getValues().audience;
  const lists = useQuery(subscriberListsQuery);
  const offered = (lists.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="sm">
      <Checkbox label={t('audience-subscribers')} {...form.getInputProps('audience.subscribers', { type: 'checkbox' })} />
      {subscribers && offered.length > 0 && (
        <Select
          className={styles.inset}
          label={t('subscribers-list')}
          data={[{ value: '', label: t('subscribers-every-list') }, ...offered]}
          allowDeselect={false}
          {...form.getInputProps('audience.list')}
        />
      )}
      <Checkbox label={t('audience-customers')} {...form.getInputProps('audience.customers', { type: 'checkbox' })} />
      {customers && <CustomersFields form={form} />}
      <Size audience={form.getValues().audience} channel={form.getValues().channel} />
    </Stack>
  );
}

function CustomersFields<T extends { audience: AudienceFields }>({ form }: Props<T>) {
  const t = useT();
  const services = useQuery(servicesQuery);
  const offered = (services.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const { lastVisitAfter, lastVisitUntil, filter } = form.getValues().audience;
  const set = (name: keyof AudienceFields, value: string | null) => form.setFieldValue(`audience.${name}`, value as never);
  return (
    <Stack gap="sm" className={styles.inset}>
      <Text size="sm" c="dimmed">
        {t('audience-customers-hint')}
      </Text>
      {filter && <ListFilter filter={filterSearch({ ...filter })} onClear={() => set('filter', null)} />}
      <Group grow align="flex-start">
        <TextInput label={t('audience-tag')} maxLength={40} {...form.getInputProps('audience.tag')} />
        <Select
          label={t('audience-service')}
          data={[{ value: '', label: t('audience-any-service') }, ...offered]}
          allowDeselect={false}
          {...form.getInputProps('audience.visitedService')}
        />
      </Group>
      <Group grow align="flex-start">
        <DateInput label={t('audience-last-after')} value={lastVisitAfter} onChange={(day) => set('lastVisitAfter', day)} clearable />
        <DateInput label={t('audience-last-until')} value={lastVisitUntil} onChange={(day) => set('lastVisitUntil', day)} clearable />
      </Group>
      <Checkbox label={t('audience-no-future')} {...form.getInputProps('audience.withoutFutureVisit', { type: 'checkbox' })} />
    </Stack>
  );
}

/** Customers as they were filtered in their list. */
function ListFilter({ filter, onClear }: { filter: CustomerFilter; onClear: () => void }) {
  const t = useT();
  const conditions = useConditions()(filter);
  return (
    <Group gap={6} role="group" aria-label={t('audience-filter')}>
      <Text size="sm">{t('audience-filter')}</Text>
      {filter.search && (
        <Badge variant="light">
          <bdi>{filter.search}</bdi>
        </Badge>
      )}
      {conditions.map(({ text }) => (
        <Badge key={text} variant="light">
          {text}
        </Badge>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('customers-clear')}
      </Button>
    </Group>
  );
}

function Size({ audience, channel }: { audience: AudienceFields; channel: Campaign['channel'] }) {
  const { zone } = useBusiness();
  const [settled] = useDebouncedValue(audience, TYPING_MS);
  const wanted = audienceOf(settled, zone);
  const size = useQuery({ ...audienceQuery(wanted ?? {}, channel), enabled: wanted !== null });
  if (wanted === null) return null;
  if (size.error) return <Failure error={size.error} retry={() => void size.refetch()} />;
  return <AudienceCount size={size.data} />;
}
