/** Push notifications: the switch of this device, and this user's other devices. */
import { Badge, Button, Card, Group, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { pushQuery } from '../../api/security-queries';
import type { PushDevice } from '../../api/types';
import { useI18n, useT } from '../../app/i18n';
import { keepId, knownId, NotAllowed, pushStandingQuery, type Standing, subscribe } from '../../app/push';
import { useBusiness } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { momentText } from '../../time/format';
import { deviceName } from './device-name';

const HINTS = { unsupported: 'push-unsupported', blocked: 'push-blocked', off: 'push-hint', subscribed: 'push-hint' } as const;

export function Notifications() {
  const push = useQuery(pushQuery);
  const here = useQuery(pushStandingQuery);
  const known = knownId(useBusiness().id);
  return (
    <Loaded query={push} rows={2}>
      {({ publicKey, subscriptions }) => {
        const own = here.data === 'subscribed' ? subscriptions.find(({ id }) => id === known) : undefined;
        return (
          <Stack>
            {here.data && <Here standing={here.data} publicKey={publicKey} own={own} />}
            {subscriptions.length > 0 && <Devices devices={subscriptions} own={own} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function useChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['push'] });
}

function Here({ standing, publicKey, own }: { standing: Standing; publicKey: string; own: PushDevice | undefined }) {
  const t = useT();
  const business = useBusiness();
  const changed = useChanged();
  const change = useMutation({
    mutationFn: async (on: boolean) => {
      if (on) await turnOn(business.id, publicKey, deviceName(navigator.userAgent) || t('session-unknown'));
      else if (own) await take(api.DELETE('/api/push/{id}', { params: { path: { id: own.id } } }));
    },
    // Also when it failed: the browser may have blocked it by now.
    onSettled: changed,
  });
  const refused = change.error instanceof NotAllowed || change.error instanceof DOMException;
  return (
    <>
      <Switch
        label={t('push-here')}
        description={t(HINTS[standing])}
        checked={change.isPending ? change.variables : Boolean(own)}
        disabled={change.isPending || standing === 'unsupported' || standing === 'blocked'}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      {refused && standing !== 'blocked' && (
        <Text role="alert" size="sm" c="red">
          {t('push-failed')}
        </Text>
      )}
      {change.error && !refused && <Failure error={change.error} />}
      {own && <Trial id={own.id} />}
    </>
  );
}

async function turnOn(business: string, publicKey: string, device: string): Promise<void> {
  const { endpoint = '', keys = {} } = await subscribe(publicKey);
  const { p256dh = '', auth = '' } = keys;
  const { id } = await take(api.POST('/api/push', { body: { endpoint, keys: { p256dh, auth }, device } }));
  keepId(business, id);
}

function Trial({ id }: { id: string }) {
  const t = useT();
  const trial = useMutation({ mutationFn: () => take(api.POST('/api/push/{id}/test', { params: { path: { id } } })) });
  return (
    <Group>
      <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
        {t('push-test')}
      </Button>
      <Text role="status" size="sm">
        {trial.isSuccess ? t('push-test-sent') : ''}
      </Text>
      {trial.error && <Failure error={trial.error} />}
    </Group>
  );
}

function Devices({ devices, own }: { devices: PushDevice[]; own: PushDevice | undefined }) {
  const t = useT();
  return (
    <Stack role="list" aria-label={t('push-devices')}>
      {devices.map((device) => (
        <DeviceCard key={device.id} device={device} isThis={device.id === own?.id} />
      ))}
    </Stack>
  );
}

function DeviceCard({ device: { id, device, createdAt }, isThis }: { device: PushDevice; isThis: boolean }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/push/{id}', { params: { path: { id } } })),
    onSuccess: useChanged(),
  });
  return (
    <Card withBorder padding="sm" role="listitem">
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            <bdi>{device}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {t('push-since', { at: momentText(createdAt, zone, locale) })}
          </Text>
        </div>
        {isThis ? (
          <Badge color="green" variant="light">
            {t('push-this')}
          </Badge>
        ) : (
          <Button size="xs" variant="default" loading={remove.isPending} onClick={() => remove.mutate()} aria-label={plain('push-remove-named', { device })}>
            {t('push-remove')}
          </Button>
        )}
      </Group>
      {remove.error && <Failure error={remove.error} />}
    </Card>
  );
}
