import { Badge, Button, Group } from '@mantine/core';
import type { CustomerFilter } from '../../../api/queries';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { useConditions } from './conditions';

interface Props {
  filter: CustomerFilter;
  onChange: (change: Partial<CustomerFilter>) => void;
  onClear: () => void;
}

/** What the list is filtered by; each can be taken away. */
export function FilterChips({ filter, onChange, onClear }: Props) {
  const { t, plain } = useI18n();
  const conditions = useConditions()(filter);
  if (conditions.length === 0) return null;
  return (
    <Group gap={6} mb="xs" role="group" aria-label={t('customers-filter-active')}>
      {conditions.map(({ text, without }) => (
        <Badge
          key={text}
          size="lg"
          variant="light"
          component="button"
          type="button"
          maw="100%"
          rightSection={<Icon name="cross" size={12} />}
          aria-label={plain('customers-tag-clear', { tag: text })}
          onClick={() => onChange(without)}
        >
          {text}
        </Badge>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('customers-clear')}
      </Button>
    </Group>
  );
}
