import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { sessionsQuery } from '../../api/queries';
import type { UserSession } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { momentText } from '../../time/format';
import { deviceName } from './device-name';

/** Where this user is signed in; a session one does not know can be ended here. */
export function Sessions() {
  const sessions = useQuery(sessionsQuery);
  return (
    <Loaded query={sessions} rows={2}>
      {(items) => (
        <Stack>
          {items.map((session) => (
            <SessionCard key={session.id} session={session} />
          ))}
          {items.length > 1 && <EndOthers />}
        </Stack>
      )}
    </Loaded>
  );
}

function EndOthers() {
  const { t } = useI18n();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => take(api.DELETE('/api/auth/sessions')),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <Group>
      <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        {t('sessions-end-others')}
      </Button>
      {end.error && <Failure error={end.error} />}
    </Group>
  );
}

function SessionCard({ session }: { session: UserSession }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => take(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id: session.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  const device = deviceName(session.userAgent ?? '') || t('session-unknown');
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            <bdi>{device}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {t('session-seen', { at: momentText(session.lastSeenAt, zone, locale) })}{' '}
            {session.address && <bdi dir="ltr">{session.address}</bdi>}
          </Text>
        </div>
        {session.current ? (
          <Badge color="green" variant="light">
            {t('session-current')}
          </Badge>
        ) : (
          <Button
            size="xs"
            variant="default"
            loading={end.isPending}
            onClick={() => end.mutate()}
            aria-label={plain('session-end-named', { device })}
          >
            {t('session-end')}
          </Button>
        )}
      </Group>
      {end.error && <Failure error={end.error} />}
    </Card>
  );
}
