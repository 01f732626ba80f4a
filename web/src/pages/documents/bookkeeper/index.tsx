/** For the bookkeeper: reports of a period, the uniform file of the tax authority, and a package of every month. */
import { Button, Group, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { DateInput } from '../../../app/date-input';
import { useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { useNow } from '../../../calendar/use-now';
import { wallTimeOf } from '../../../time/zone';
import styles from '../documents.module.css';
import { DocumentsFrame } from '../frame';
import { Exports } from './exports';
import { MakeFiles } from './make-files';
import { lastMonth, type Period, thisMonth, thisYear } from './periods';
import { Reports } from './reports';
import { Summary } from './summary';

export function BookkeeperPage() {
  const t = useT();
  const { zone } = useBusiness();
  const search = useSearch({ from: '/shell/documents/bookkeeper' });
  const navigate = useNavigate({ from: '/documents/bookkeeper' });
  const { date: today } = wallTimeOf(useNow(), zone);
  const usual = lastMonth(today);
  const period = { from: search.from ?? usual.from, to: search.to ?? usual.to };
  const choose = (next: Partial<Period>) => void navigate({ search: (old) => ({ ...old, ...period, ...next }) });
  const isBackwards = period.to < period.from;
  const presets = { 'period-last-month': usual, 'period-this-month': thisMonth(today), 'period-this-year': thisYear(today) };
  return (
    <DocumentsFrame title={t('bookkeeper-title')}>
      <Stack gap="lg">
        <search aria-label={t('period-title')}>
          <Stack gap="xs">
            <div className={styles.fields}>
              <DateInput label={t('documents-from')} value={period.from} onChange={(from) => choose({ from })} />
              <DateInput label={t('documents-to')} value={period.to} onChange={(to) => choose({ to })} error={isBackwards && t('period-backwards')} />
            </div>
            <Group gap="xs">
              {Object.entries(presets).map(([key, preset]) => {
                const isChosen = preset.from === period.from && preset.to === period.to;
                return (
                  <Button key={key} size="xs" variant={isChosen ? 'light' : 'default'} aria-pressed={isChosen} onClick={() => choose(preset)}>
                    {t(key)}
                  </Button>
                );
              })}
            </Group>
          </Stack>
        </search>
        {!isBackwards && (
          <>
            <Reports period={period} />
            <MakeFiles period={period} today={today} onMade={(summary) => void navigate({ search: (old) => ({ ...old, summary }) })} />
          </>
        )}
        {search.summary && (
          <Summary id={search.summary} onClose={() => void navigate({ search: (old) => ({ ...old, summary: undefined }) })} />
        )}
        <Exports />
      </Stack>
    </DocumentsFrame>
  );
}
