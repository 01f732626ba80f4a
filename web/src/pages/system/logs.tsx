/** The log of this instance: what is chosen is in the address; it is read again and again until that is stopped. */
import { Button, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { systemLogQuery } from '../../api/system-queries';
import type { LogLevel } from '../../api/types';
import { useT } from '../../app/i18n';
import { Empty, Failure, Loading } from '../../app/states';
import { SystemFrame } from './frame';
import { LEVELS } from './levels';
import { LevelBadge } from './parts';
import styles from './system.module.css';

const TYPING_MS = 200;

export function SystemLogsPage() {
  return (
    <SystemFrame>
      <Logs />
    </SystemFrame>
  );
}

function Logs() {
  const t = useT();
  const navigate = useNavigate({ from: '/system/logs' });
  const { live, ...filter } = useSearch({ from: '/shell/system/logs' });
  const log = useQuery(systemLogQuery(filter, live !== 'off'));
  const lines = log.data?.items ?? [];
  // The fields keep what is typed; a new choice of all begins them anew.
  const [round, setRound] = useState(0);
  const clear = () => void navigate({ search: { live } }).then(() => setRound(round + 1));
  return (
    <Stack>
      <Filters key={round} />
      {log.error && <Failure error={log.error} retry={() => void log.refetch()} />}
      {log.isPending && <Loading />}
      {log.data && lines.length === 0 && (
        <Empty icon="search" text={t('system-logs-none')}>
          <Button variant="default" onClick={clear}>
            {t('messages-clear')}
          </Button>
        </Empty>
      )}
      {lines.length > 0 && (
        <ol className={styles.lines} aria-label={t('system-logs')} dir="ltr" lang="en">
          {lines.map(({ number, at, level, target, text }) => (
            <li key={number} className={styles.line}>
              <div className={styles.meta}>
                <time dateTime={at}>{`${at.slice(0, 19).replace('T', ' ')} UTC`}</time>
                <LevelBadge level={level} />
                <span>{target}</span>
              </div>
              <div dir="auto">{text}</div>
            </li>
          ))}
        </ol>
      )}
    </Stack>
  );
}

function Filters() {
  const t = useT();
  const search = useSearch({ from: '/shell/system/logs' });
  const navigate = useNavigate({ from: '/system/logs' });
  const [typed, setTyped] = useState({ target: search.target ?? '', search: search.search ?? '' });
  const choose = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const settle = useDebouncedCallback((next: typeof typed) => {
    choose({ target: next.target.trim() || undefined, search: next.search.trim() || undefined });
  }, TYPING_MS);
  const type = (next: Partial<typeof typed>) => {
    const all = { ...typed, ...next };
    setTyped(all);
    settle(all);
  };
  return (
    <search aria-label={t('system-logs-filter')} className={styles.filters}>
      <Select
        label={t('system-level')}
        data={[{ value: '', label: t('messages-all') }, ...LEVELS.map((value) => ({ value, label: t(`system-level-${value}`) }))]}
        value={search.level ?? ''}
        onChange={(next) => choose({ level: (next || undefined) as LogLevel | undefined })}
        allowDeselect={false}
      />
      <TextInput label={t('system-target')} dir="ltr" value={typed.target} onChange={(event) => type({ target: event.currentTarget.value })} />
      <TextInput label={t('system-logs-search')} type="search" value={typed.search} onChange={(event) => type({ search: event.currentTarget.value })} />
      <Switch
        label={t('system-live')}
        checked={search.live !== 'off'}
        onChange={(event) => choose({ live: event.currentTarget.checked ? undefined : 'off' })}
        mb="xs"
      />
    </search>
  );
}
