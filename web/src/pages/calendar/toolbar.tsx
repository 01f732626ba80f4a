/** Turning the calendar: back, today, on, a date, day or week. */
import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useI18n } from '../../app/i18n';
import { Icon } from '../../app/icons';
import { turned } from '../../calendar/columns';
import { DateJump } from './date-jump';

type View = 'day' | 'week' | 'month';

interface Props {
  view: View;
  date: string;
  today: string;
  title: string;
  onChange: (next: { view?: 'week' | 'month'; date?: string }) => void;
}

export function Toolbar({ view, date, today, title, onChange }: Props) {
  const { t } = useI18n();
  const go = (next: string) => onChange({ date: next === today ? undefined : next });
  return (
    <Group gap="sm">
      <Group gap={4} role="group" aria-label={t('calendar-turn')}>
        <ActionIcon variant="default" size="lg" aria-label={t(`calendar-previous-${view}`)} onClick={() => go(turned(view, date, -1))}>
          <Icon name="previous" flip />
        </ActionIcon>
        <Button variant="default" size="sm" onClick={() => go(today)}>
          {t('calendar-today')}
        </Button>
        <ActionIcon variant="default" size="lg" aria-label={t(`calendar-next-${view}`)} onClick={() => go(turned(view, date, 1))}>
          <Icon name="next" flip />
        </ActionIcon>
        <DateJump date={date} onChange={go} />
      </Group>
      <SegmentedControl
        aria-label={t('calendar-view')}
        value={view}
        onChange={(next) => onChange({ view: next === 'week' || next === 'month' ? next : undefined })}
        data={[
          { value: 'day', label: t('calendar-day') },
          { value: 'week', label: t('calendar-week') },
          { value: 'month', label: t('calendar-month') },
        ]}
      />
      <Text fw={600} aria-live="polite">
        {title}
      </Text>
    </Group>
  );
}
