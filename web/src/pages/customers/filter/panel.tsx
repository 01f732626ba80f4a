/** The conditions of the list, beside it. What is changed shows at once. */
import { Button, Group, MultiSelect, NumberInput, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { customerTagsQuery } from '../../../api/customer-queries';
import type { CustomerFilter, Presence } from '../../../api/queries';
import { DateInput } from '../../../app/date-input';
import { SidePanel } from '../../../app/dialog';
import { isLocale, LOCALES, useI18n } from '../../../app/i18n';
import { monthNames } from './conditions';
import { CHANNELS, filterSearch, tagsOf, withTags } from './search';

/** Tags that a filter may have. */
const MAX_TAGS = 10;

interface Props {
  filter: CustomerFilter;
  /** How many match now. */
  total: number;
  onChange: (change: Partial<CustomerFilter>) => void;
  onClear: () => void;
  onClose: () => void;
}

export function FilterPanel({ filter, total, onChange, onClear, onClose }: Props) {
  const { t, locale } = useI18n();
  const tags = useQuery(customerTagsQuery);
  const chosen = tagsOf(filter);
  const known = [...new Set([...(tags.data ?? []), ...chosen])];
  const months = monthNames(locale).map((label, month) => ({ value: String(month + 1), label }));
  return (
    <SidePanel title={t('customers-filter-title')} onClose={onClose}>
      <Stack gap="sm">
        <MultiSelect
          label={t('filter-tags')}
          data={known}
          value={chosen}
          maxValues={MAX_TAGS}
          searchable
          onChange={(next) => onChange(withTags(next))}
        />
        <Choice
          label={t('filter-future')}
          value={filter.futureVisit}
          words={[t('filter-future-with'), t('filter-future-without')]}
          onChange={(futureVisit) => onChange({ futureVisit })}
        />
        <Choice
          label={t('filter-past')}
          value={filter.pastVisit}
          words={[t('filter-past-with'), t('filter-past-without')]}
          onChange={(pastVisit) => onChange({ pastVisit })}
        />
        <Days
          labels={[t('filter-last-from-day'), t('filter-last-until-day')]}
          days={[filter.lastVisitFrom, filter.lastVisitUntil]}
          onChange={([lastVisitFrom, lastVisitUntil]) => onChange({ lastVisitFrom, lastVisitUntil })}
        />
        <NumberInput
          label={t('filter-min-visits')}
          value={filter.minVisits ?? ''}
          min={1}
          max={1000}
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => onChange({ minVisits: filterSearch({ minVisits: value }).minVisits })}
        />
        <Select
          label={t('filter-consent-label')}
          data={[{ value: '', label: t('filter-any') }, ...CHANNELS.map((value) => ({ value, label: t(`channel-${value}`) }))]}
          value={filter.consent ?? ''}
          allowDeselect={false}
          onChange={(value) => onChange({ consent: filterSearch({ consent: value }).consent })}
        />
        <Select
          label={t('filter-birth-month')}
          data={[{ value: '', label: t('filter-any') }, ...months]}
          value={String(filter.birthMonth ?? '')}
          allowDeselect={false}
          onChange={(value) => onChange({ birthMonth: filterSearch({ birthMonth: value }).birthMonth })}
        />
        <Days
          labels={[t('filter-created-from-day'), t('filter-created-until-day')]}
          days={[filter.createdFrom, filter.createdUntil]}
          onChange={([createdFrom, createdUntil]) => onChange({ createdFrom, createdUntil })}
        />
        <Choice
          label={t('field-email')}
          value={filter.email}
          words={[t('filter-email-with'), t('filter-email-without')]}
          onChange={(email) => onChange({ email })}
        />
        <Choice
          label={t('field-phone')}
          value={filter.phone}
          words={[t('filter-phone-with'), t('filter-phone-without')]}
          onChange={(phone) => onChange({ phone })}
        />
        <Select
          label={t('filter-language-label')}
          data={[{ value: '', label: t('filter-any') }, ...Object.entries(LOCALES).map(([value, { name }]) => ({ value, label: name }))]}
          value={filter.language ?? ''}
          allowDeselect={false}
          onChange={(value) => onChange({ language: isLocale(value) ? value : undefined })}
        />
        <Group justify="space-between" gap="xs">
          <Button variant="default" onClick={onClear}>
            {t('customers-clear')}
          </Button>
          <Button onClick={onClose}>{t('customers-filter-show', { count: total })}</Button>
        </Group>
      </Stack>
    </SidePanel>
  );
}

interface ChoiceProps {
  label: string;
  value: Presence | undefined;
  /** With, and without. */
  words: [string, string];
  onChange: (value: Presence | undefined) => void;
}

function Choice({ label, value, words, onChange }: ChoiceProps) {
  const { t } = useI18n();
  const data = [
    { value: '', label: t('filter-any') },
    { value: 'with', label: words[0] },
    { value: 'without', label: words[1] },
  ];
  return (
    <Select
      label={label}
      data={data}
      value={value ?? ''}
      allowDeselect={false}
      onChange={(next) => onChange(next === 'with' || next === 'without' ? next : undefined)}
    />
  );
}

type TwoDays = [string | undefined, string | undefined];

/** From a day until a day: the other moves along where it would be on the wrong side. */
function Days({ labels, days: [from, until], onChange }: { labels: [string, string]; days: TwoDays; onChange: (days: TwoDays) => void }) {
  const first = (day: string) => onChange([day || undefined, until && day > until ? day : until]);
  const last = (day: string) => onChange([from && day && day < from ? day : from, day || undefined]);
  return (
    <Group grow align="flex-end" gap="xs">
      <DateInput label={labels[0]} value={from ?? ''} onChange={first} clearable />
      <DateInput label={labels[1]} value={until ?? ''} onChange={last} clearable />
    </Group>
  );
}
