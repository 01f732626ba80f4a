/** What a page shows instead of its content: while loading, when empty, when something failed. */
import { Alert, Button, type ButtonProps, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/problem';
import { Icon, type IconName } from './icons';
import { type Translate, useT } from './i18n';

/** The sentence for a failure: the server's own where it gave one, else what can be done. */
export function failureText(error: unknown, t: Translate): string {
  if (!(error instanceof ApiError)) return t('error-unexpected');
  if (error.code === 'network') return t('error-network');
  return error.message || (error.status === 403 ? t('error-forbidden') : t('error-unexpected'));
}

/** An error with the way on: trying again, and the number that support will ask for. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useT();
  const requestId = error instanceof ApiError ? error.problem.requestId : undefined;
  return (
    <Alert color="red" role="alert" icon={<Icon name="absent" />} title={failureText(error, t)}>
      {requestId && (
        <Text size="xs" c="inherit">
          {t('error-request-id')} <bdi dir="ltr">{requestId}</bdi>
        </Text>
      )}
      {retry && (
        <Button mt="xs" size="xs" variant="default" onClick={retry} leftSection={<Icon name="refresh" size={16} />}>
          {t('action-retry')}
        </Button>
      )}
    </Alert>
  );
}

/** Grey bars in the place of `rows` rows to come. */
export function Loading({ rows = 5 }: { rows?: number }) {
  const t = useT();
  return (
    <Stack gap="sm" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={44} radius="md" />
      ))}
    </Stack>
  );
}

/** One sentence and, where there is a next step, one button. */
export function Empty({ icon, text, children }: { icon: IconName; text: string; children?: ReactNode }) {
  return (
    <Stack align="center" gap="sm" py="xl" px="md">
      <Text c="dimmed">
        <Icon name={icon} size={40} />
      </Text>
      <Text ta="center" maw={420}>
        {text}
      </Text>
      {children && <Group>{children}</Group>}
    </Stack>
  );
}

/** Draws a query: skeleton, failure with retry, or the data. */
export function Loaded<T>({ query, rows, children }: { query: UseQueryResult<T>; rows?: number; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading rows={rows} />;
}

type Pages = Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;

/** The way to a list's next page, where there is one. */
export function More({ list, mt, fullWidth = true }: { list: Pages } & Pick<ButtonProps, 'mt' | 'fullWidth'>) {
  const t = useT();
  if (!list.hasNextPage) return null;
  return (
    <Button mt={mt} variant="default" fullWidth={fullWidth} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('action-more')}
    </Button>
  );
}
