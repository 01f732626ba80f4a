import { ActionIcon, Button, Switch, Text } from '@mantine/core';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { TimeInput } from '../../app/time-input';
import { weekdayNames } from '../../time/format';
import styles from './catalog.module.css';
import { dayFault, type Range, type Week } from './week';

/** Seven days with a switch each; an open day has one range, or more with breaks between. */
export function HoursEditor({ week, onChange }: { week: Week; onChange: (week: Week) => void }) {
  const { locale } = useI18n();
  return (
    <div>
      {weekdayNames(locale, 'long').map((name, weekday) => (
        <Day key={weekday} name={name} ranges={week[weekday] ?? []} onChange={(ranges) => onChange(week.with(weekday, ranges))} />
      ))}
    </div>
  );
}

/** One day with a switch; it is closed, or open in one range or more. */
export function Day({ name, ranges, onChange }: { name: string; ranges: Range[]; onChange: (ranges: Range[]) => void }) {
  const { t, plain } = useI18n();
  const fault = dayFault(ranges);
  const set = (index: number, change: Partial<Range>) =>
    onChange(ranges.map((range, at) => (at === index ? { ...range, ...change } : range)));
  return (
    <div className={styles.day} role="group" aria-label={name}>
      <Switch
        label={name}
        checked={ranges.length > 0}
        onChange={(event) => onChange(event.currentTarget.checked ? [{ start: '09:00', end: '17:00' }] : [])}
      />
      <div className={styles.ranges}>
        {ranges.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('hours-closed')}
          </Text>
        )}
        {ranges.map((range, index) => (
          <div key={index} className={styles.range}>
            <TimeInput aria-label={plain('hours-from', { day: name })} value={range.start} onChange={(start) => set(index, { start })} />
            <span aria-hidden="true">–</span>
            <TimeInput aria-label={plain('hours-to', { day: name })} value={range.end} onChange={(end) => set(index, { end })} />
            {ranges.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={plain('hours-remove', { day: name, from: range.start })}
                onClick={() => onChange(ranges.filter((_, at) => at !== index))}
              >
                <Icon name="trash" size={18} />
              </ActionIcon>
            )}
            {index === ranges.length - 1 && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => onChange([...ranges, { start: '', end: '' }])}
                aria-label={plain('hours-break-day', { day: name })}
              >
                {t('hours-break')}
              </Button>
            )}
          </div>
        ))}
        {fault && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {t(fault)}
          </Text>
        )}
      </div>
    </div>
  );
}
