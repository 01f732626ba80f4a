/** Backups: those there are, making one, taking one away; and what was done on these pages. */
import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { backupsQuery, systemActsQuery } from '../../api/system-queries';
import type { Backups } from '../../api/types';
import { CopyButton } from '../../app/copy-button';
import { DownloadButton } from '../../app/download-button';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { Empty, Failure, Loaded, More } from '../../app/states';
import { bytesText } from './bytes';
import { SystemFrame } from './frame';
import { Code, Moment } from './parts';
import styles from './system.module.css';

export function SystemBackupsPage() {
  return (
    <SystemFrame>
      <AllBackups />
    </SystemFrame>
  );
}

function AllBackups() {
  const query = useQuery(backupsQuery);
  return (
    <Stack gap="lg">
      <Loaded query={query}>{(backups) => (backups.command ? <Elsewhere command={backups.command} /> : <Here backups={backups} />)}</Loaded>
      <Acts />
    </Stack>
  );
}

/** PostgreSQL is backed up by its own tools. */
function Elsewhere({ command }: { command: string }) {
  const t = useT();
  return (
    <Stack gap="sm">
      <Text>{t('system-backup-elsewhere')}</Text>
      <code className={styles.command} dir="ltr">
        {command}
      </code>
      <CopyButton text={command} label={t('system-copy-command')} copied={t('system-command-copied')} variant="default" />
      <Text size="sm" c="dimmed">
        {t('system-backup-role')}
      </Text>
    </Stack>
  );
}

function Here({ backups }: { backups: Backups }) {
  const t = useT();
  const client = useQueryClient();
  // The newest one when the button was pressed: a small backup is done before anybody saw it under way.
  const [before, setBefore] = useState<string>();
  const make = useMutation({
    onMutate: () => setBefore(backups.items[0]?.name ?? ''),
    mutationFn: () => take(api.POST('/api/system/backups')),
    onSettled: () => client.invalidateQueries({ queryKey: ['system'] }),
  });
  const { underWay, items, dailyAt, keep, error } = backups;
  const button = (
    <Button leftSection={<Icon name="archive" size={18} />} disabled={Boolean(underWay)} loading={make.isPending} onClick={() => make.mutate()}>
      {t('system-backup-now')}
    </Button>
  );
  return (
    <Stack gap="sm">
      <Text>{dailyAt ? t('system-backup-daily', { at: dailyAt, count: keep }) : t('system-backup-off')}</Text>
      {items.length > 0 && <Group>{button}</Group>}
      {make.error && <Failure error={make.error} />}
      <Outcome backups={backups} before={before} />
      {error && !underWay && (
        <Alert color="red" role="alert" icon={<Icon name="warning" />} title={t('system-backup-failed')}>
          <Code>{error}</Code>
        </Alert>
      )}
      {items.length === 0 && (
        <Empty icon="archive" text={t('system-backups-none')}>
          {button}
        </Empty>
      )}
      <Kept items={items} />
      <Text size="sm" c="dimmed">
        {t('system-backup-holds')}
      </Text>
    </Stack>
  );
}

/** How far the one under way is, and that it is done: heard, too. */
function Outcome({ backups: { underWay, items, error }, before }: { backups: Backups; before?: string }) {
  const { t, locale } = useI18n();
  const newest = items[0]?.name;
  const isMade = before !== undefined && !underWay && !error && newest !== undefined && newest !== before;
  const percent = underWay && underWay.ofBytes > 0 ? Math.min(100, Math.round((underWay.bytes / underWay.ofBytes) * 100)) : 0;
  return (
    <>
      <Text role="status">
        {underWay && t(`system-backup-${underWay.step}`, { bytes: bytesText(underWay.bytes, locale) })}
        {isMade && t('system-backup-made')}
      </Text>
      {underWay && (
        <Progress.Root>
          <Progress.Section value={underWay.step === 'checking' ? 100 : percent} animated={underWay.step === 'checking'} aria-label={t('system-backup-progress')} />
        </Progress.Root>
      )}
    </>
  );
}

function Kept({ items }: Pick<Backups, 'items'>) {
  const { t, plain, locale } = useI18n();
  return (
    <ul className={styles.list} aria-label={t('system-backups')}>
      {items.map(({ name, cause, at, bytes }) => (
        <li key={name} className={styles.box}>
          <Group justify="space-between" gap="xs">
            <div className={styles.text}>
              <Text fw={600}>
                <Moment at={at} />
              </Text>
              <Text size="sm" c="dimmed">
                <bdi>{bytesText(bytes, locale)}</bdi> · {t(`system-cause-${cause}`)} · {t('system-backup-checked')}
              </Text>
            </div>
            <DownloadButton href={`/api/system/backups/${name}`} label={plain('system-download')} />
          </Group>
        </li>
      ))}
    </ul>
  );
}

/** What was done on these pages. */
function Acts() {
  const t = useT();
  const list = useInfiniteQuery(systemActsQuery);
  const acts = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="system-acts">
      <Title order={2} size="h4" mb="sm" id="system-acts">
        {t('system-acts')}
      </Title>
      <ol className={styles.list}>
        {acts.map(({ id, at, byName, act, thing }) => (
          <li key={id} className={styles.box}>
            <Text className={styles.text}>
              {t(`system-act-${act}`)} {thing && <Code>{thing}</Code>}
            </Text>
            <Text size="sm" c="dimmed">
              <bdi>{byName}</bdi> · <Moment at={at} />
            </Text>
          </li>
        ))}
      </ol>
      <More list={list} mt="md" />
    </section>
  );
}
