/** A month to pick a date from, behind a button; its code comes when it is opened. */
import { ActionIcon, Popover } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../../app/icons';
import { useT } from '../../app/i18n';

const MonthPicker = lazy(() => import('../../app/date-input').then((module) => ({ default: module.MonthPicker })));

export function DateJump({ date, onChange }: { date: string; onChange: (date: string) => void }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const jump = (next: string) => {
    setOpened(false);
    onChange(next);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('calendar-jump')} onClick={() => setOpened(!opened)}>
          <Icon name="calendar" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('calendar-jump')}>
        <Suspense>
          <MonthPicker date={date} onChange={jump} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
