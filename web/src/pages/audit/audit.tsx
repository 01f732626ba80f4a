/** The audit log: who did what, to what and when, the newest first. */
import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type AuditFilter, auditQuery } from '../../api/security-queries';
import type { AuditEntry } from '../../api/types';
import { DownloadButton } from '../../app/download-button';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Empty, Failure, Loading, More } from '../../app/states';
import { momentText } from '../../time/format';
import { rangeOf, toRfc3339 } from '../../time/zone';
import styles from './audit.module.css';
import { AuditFilters } from './filters';
import { ObjectLink } from './object-link';

function useFilter(): AuditFilter {
  const { zone } = useBusiness();
  const { who, kind, object, thing, from, to } = useSearch({ from: '/shell/settings' });
  // Two dates the wrong way round are the same period.
  const [first, last] = from && to ? [from, to].toSorted() : [from, to];
  return {
    actor: who,
    kind,
    object,
    objectId: thing,
    from: first && toRfc3339(rangeOf([first], zone).from),
    to: last && toRfc3339(rangeOf([last], zone).to),
  };
}

export function AuditLog() {
  const { t, locale } = useI18n();
  const navigate = useNavigate({ from: '/settings' });
  const filter = useFilter();
  const list = useInfiniteQuery(auditQuery(filter, locale));
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  const asked = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const query = new URLSearchParams([...asked, ['lang', locale]]);
  return (
    <>
      <AuditFilters />
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && entries.length === 0 && (
        <Empty icon="search" text={t('audit-none')}>
          <Button variant="default" onClick={() => void navigate({ search: { tab: 'audit' } })}>
            {t('messages-clear')}
          </Button>
        </Empty>
      )}
      {entries.length > 0 && (
        <Group mb="sm">
          <DownloadButton href={`/api/audit-log/export.csv?${query}`} label={t('audit-export')} />
        </Group>
      )}
      <ol className={styles.list} aria-label={t('settings-audit')}>
        {entries.map((entry) => (
          <li key={entry.seq} className={styles.box}>
            <EntryRow entry={entry} />
          </li>
        ))}
      </ol>
      <More list={list} mt="md" />
    </>
  );
}

function EntryRow({ entry }: { entry: AuditEntry }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <div className={styles.row}>
      <Text fw={600} className={styles.text}>
        {entry.text}
      </Text>
      <ObjectLink entry={entry} />
      <Text size="sm" c="dimmed" className={styles.text}>
        <bdi>{entry.actor.name ?? t(`actor-${entry.actor.kind}`)}</bdi> · <bdi>{momentText(entry.at, zone, locale)}</bdi>
      </Text>
    </div>
  );
}
