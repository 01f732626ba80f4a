/** How the installation is: what is out of order first, then its machine, its jobs and advice. */
import { Alert, List, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { systemHealthQuery } from '../../api/system-queries';
import type { SystemHealth } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { Loaded } from '../../app/states';
import { bytesText } from './bytes';
import { SystemFrame } from './frame';
import { Code, Count, Fact, Moment, StatusBadge } from './parts';
import styles from './system.module.css';

export function SystemPage() {
  return (
    <SystemFrame>
      <Health />
    </SystemFrame>
  );
}

function Health() {
  const query = useQuery(systemHealthQuery);
  return (
    <Loaded query={query}>
      {(health) => (
        <Stack gap="lg">
          <Troubles troubles={health.troubles} />
          <Machine health={health} />
          <Checks checks={health.checks} />
          <Jobs kinds={health.jobs.kinds} />
          <Advice advice={health.advice} />
        </Stack>
      )}
    </Loaded>
  );
}

function Troubles({ troubles }: Pick<SystemHealth, 'troubles'>) {
  const t = useT();
  if (troubles.length === 0) return <Alert color="green" icon={<Icon name="check" />} title={t('system-all-well')} />;
  return (
    <Alert color="red" icon={<Icon name="warning" />} title={t('system-troubles')}>
      <List>
        {troubles.map((trouble) => (
          <List.Item key={trouble}>{t(`system-trouble-${trouble}`)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Machine({ health }: { health: SystemHealth }) {
  const { t, locale } = useI18n();
  const { database, disk, connections, jobs, lastBackupAt } = health;
  const troubled = connections.paused + connections.failing > 0;
  return (
    <section aria-labelledby="system-machine">
      <Title order={2} size="h4" mb="sm" id="system-machine">
        {t('system-machine')}
      </Title>
      <dl className={styles.facts}>
        <Fact name={t('system-version')}>
          <Code>{health.version}</Code>
        </Fact>
        <Fact name={t('system-started')}>
          <Moment at={health.startedAt} />
        </Fact>
        <Fact name={t('system-database')}>
          {t(`system-engine-${database.engine}`)}
          {typeof database.bytes === 'number' && (
            <>
              {' · '}
              <bdi>{bytesText(database.bytes, locale)}</bdi>
            </>
          )}
        </Fact>
        <Fact name={t('system-schema')}>
          <bdi>{database.schemaVersion}</bdi>
        </Fact>
        {typeof database.driftMs === 'number' && <Fact name={t('system-drift')}>{t('system-drift-ms', { ms: database.driftMs })}</Fact>}
        <Fact name={t('system-disk')}>
          {disk ? <Disk {...disk} isLow={health.troubles.includes('disk_low')} /> : t('system-unknown')}
        </Fact>
        <Fact name={t('system-last-backup')}>{lastBackupAt ? <Moment at={lastBackupAt} /> : t('system-none')}</Fact>
        <Fact name={t('system-oldest-message')}>
          {jobs.oldestMessageDueAt ? <Moment at={jobs.oldestMessageDueAt} /> : t('system-none')}
        </Fact>
        <Fact name={t('system-connections')}>
          {troubled
            ? t('system-connections-troubled', { active: connections.active, paused: connections.paused, failing: connections.failing })
            : t('system-connections-well', { active: connections.active })}
          {!connections.isComplete && ` ${t('system-connections-some')}`}
        </Fact>
      </dl>
    </section>
  );
}

function Disk({ free, whole, isLow }: { free: number; whole: number; isLow: boolean }) {
  const { t, plain, locale } = useI18n();
  const values = { free: bytesText(free, locale), whole: bytesText(whole, locale) };
  const used = whole > 0 ? ((whole - free) / whole) * 100 : 0;
  return (
    <>
      {t('system-disk-free', values)}
      <Progress.Root mt={4} size="sm">
        <Progress.Section value={used} color={isLow ? 'red' : 'leaf'} aria-label={plain('system-disk-free', values)} />
      </Progress.Root>
    </>
  );
}

function Checks({ checks }: Pick<SystemHealth, 'checks'>) {
  const t = useT();
  return (
    <section aria-labelledby="system-checks">
      <Title order={2} size="h4" mb="sm" id="system-checks">
        {t('system-checks')}
      </Title>
      <ul className={styles.list}>
        {checks.map(({ name, status, ms }) => (
          <li key={name} className={styles.box}>
            <div className={styles.counts}>
              <span>{t(`system-check-${name}`)}</span>
              <span>
                {t('system-ms', { ms })} <StatusBadge status={status} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Jobs({ kinds }: { kinds: SystemHealth['jobs']['kinds'] }) {
  const t = useT();
  return (
    <section aria-labelledby="system-queue">
      <Title order={2} size="h4" mb="sm" id="system-queue">
        {t('system-queue')}
      </Title>
      {kinds.length === 0 && <Text>{t('system-queue-empty')}</Text>}
      <ul className={styles.list}>
        {kinds.map(({ kind, waiting, running, late, failed }) => (
          <li key={kind} className={styles.box}>
            <div className={styles.counts}>
              <Code>{kind}</Code>
              <dl>
                <Count name={t('system-waiting')} value={waiting} />
                <Count name={t('system-running')} value={running} />
                <Count name={t('system-late')} value={late} />
                <Count name={t('system-failed')} value={failed} />
              </dl>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Advice({ advice }: Pick<SystemHealth, 'advice'>) {
  const t = useT();
  if (advice.length === 0) return null;
  return (
    <Alert color="yellow" icon={<Icon name="warning" />} title={t('system-advice')}>
      <List>
        {advice.map((one) => (
          <List.Item key={one}>{t(`system-advice-${one}`)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
