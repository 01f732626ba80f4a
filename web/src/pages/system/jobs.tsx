/** Jobs that were given up, and doing them after all. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { failedJobsQuery } from '../../api/system-queries';
import type { FailedJob } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { Empty, Failure, Loading, More } from '../../app/states';
import { SystemFrame } from './frame';
import { Code, Moment } from './parts';
import styles from './system.module.css';

export function SystemJobsPage() {
  return (
    <SystemFrame>
      <FailedJobs />
    </SystemFrame>
  );
}

function FailedJobs() {
  const t = useT();
  const list = useInfiniteQuery(failedJobsQuery);
  const jobs = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={3} />}
      {list.data && jobs.length === 0 && (
        <Empty icon="check" text={t('system-jobs-none')}>
          <Button variant="default" loading={list.isRefetching} onClick={() => void list.refetch()}>
            {t('system-look-again')}
          </Button>
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('system-jobs')}>
        {jobs.map((job) => (
          <li key={job.id} className={styles.box}>
            <JobRow job={job} />
          </li>
        ))}
      </ul>
      <More list={list} />
    </Stack>
  );
}

function JobRow({ job }: { job: FailedJob }) {
  const { t, plain } = useI18n();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => take(api.POST('/api/system/jobs/{id}/retry', { params: { path: { id: job.id } } })),
    onSuccess: async () => {
      notifications.show({ message: t('system-job-retried') });
      await client.invalidateQueries({ queryKey: ['system'] });
    },
  });
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          <Code>{job.kind}</Code>
        </Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="refresh" size={16} />}
          aria-label={plain('system-job-retry-named', { kind: job.kind })}
          loading={retry.isPending}
          onClick={() => retry.mutate()}
        >
          {t('action-retry')}
        </Button>
      </Group>
      {job.error && (
        <Text size="sm" className={styles.text}>
          <Code>{job.error}</Code>
        </Text>
      )}
      <Text size="sm" c="dimmed" className={styles.text}>
        <Moment at={job.failedAt} />
        {' · '}
        {t('system-attempts', { count: job.attempts })}
        {job.businessName && (
          <>
            {' · '}
            <bdi>{job.businessName}</bdi>
          </>
        )}
      </Text>
      {retry.error && <Failure error={retry.error} />}
    </Stack>
  );
}
