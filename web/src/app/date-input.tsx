/** Calendar dates to pick, in the page's language, weeks beginning on Sunday. */
import '@mantine/dates/styles.css';
import 'dayjs/locale/ar';
import 'dayjs/locale/he';
import 'dayjs/locale/ru';
import { DatePicker, DatePickerInput, DatesProvider } from '@mantine/dates';
import type { ReactNode } from 'react';
import { dateText } from '../time/format';
import styles from './date-input.module.css';
import { useI18n } from './i18n';

interface Props {
  label: string;
  /** "YYYY-MM-DD" */
  value: string;
  onChange: (date: string) => void;
  /** Lets the field be emptied: '' is no date. */
  clearable?: boolean;
  required?: boolean;
  error?: ReactNode;
  'data-path'?: string;
}

function useMonthLabels() {
  const { t } = useI18n();
  return {
    nextMonth: t('date-next-month'),
    previousMonth: t('date-previous-month'),
    nextYear: t('date-next-year'),
    previousYear: t('date-previous-year'),
  };
}

/** The calendar of Israel: the week begins on Sunday and ends with Friday and Saturday. */
function Dates({ children }: { children: ReactNode }) {
  const { locale } = useI18n();
  return <DatesProvider settings={{ locale, firstDayOfWeek: 0, weekendDays: [5, 6] }}>{children}</DatesProvider>;
}

/** A field for one date. */
export function DateInput({ value, onChange, clearable = false, ...rest }: Props) {
  const { t, locale } = useI18n();
  const labels = useMonthLabels();
  return (
    <Dates>
      <DatePickerInput
        value={value || null}
        onChange={(date) => (date || clearable) && onChange(date ?? '')}
        clearable={clearable}
        clearButtonProps={{ 'aria-label': t('date-clear') }}
        valueFormatter={({ date }) => (typeof date === 'string' ? longDate(date, locale) : '')}
        ariaLabels={labels}
        classNames={{ day: styles.day }}
        {...rest}
      />
    </Dates>
  );
}

/** An open month. */
export function MonthPicker({ date, onChange }: { date: string; onChange: (date: string) => void }) {
  const labels = useMonthLabels();
  return (
    <Dates>
      <DatePicker
        value={date}
        defaultDate={date}
        onChange={(next) => next && onChange(next)}
        ariaLabels={labels}
        classNames={{ day: styles.day }}
      />
    </Dates>
  );
}

function longDate(date: string, locale: string): string {
  return dateText(date, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}
