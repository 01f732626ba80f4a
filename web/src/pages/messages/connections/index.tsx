/** The business's accounts at carriers, and in which order messages try them. */
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { connectionsQuery, providersQuery, sendingSettingsQuery } from '../../../api/message-queries';
import type { Channel, Connection } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { useMay } from '../../../app/session';
import { Empty, Failure, Loaded } from '../../../app/states';
import { CHANNELS } from '../channel';
import { MessagesFrame } from '../frame';
import styles from '../messages.module.css';
import { ConnectionCard } from './connection-card';
import { ConnectionForm } from './connection-form';
import { moved } from './order';
import { OrderButtons } from './order-buttons';
import { SendingOrder } from './sending-order';

export function ConnectionsPage() {
  const t = useT();
  const mayEdit = useMay('editBusiness');
  const connections = useQuery(connectionsQuery);
  const settings = useQuery(sendingSettingsQuery);
  const [adding, setAdding] = useState(false);
  const add = mayEdit && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('connection-add')}
    </Button>
  );
  return (
    <MessagesFrame title={t('messages-connections')} actions={(connections.data?.length ?? 0) > 0 && add}>
      <Stack gap="xl">
        <Installation own={connections.data ?? []} />
        <Loaded query={connections}>
          {(items) =>
            items.length === 0 ? (
              <Empty icon="link" text={t('connections-none')}>
                {add}
              </Empty>
            ) : (
              <>
                {CHANNELS.map((channel) => (
                  <ChannelList key={channel} channel={channel} connections={items.filter((item) => item.channel === channel)} />
                ))}
              </>
            )
          }
        </Loaded>
        <Loaded query={settings} rows={3}>
          {(data) => <SendingOrder settings={data} />}
        </Loaded>
      </Stack>
      {adding && <ConnectionForm onClose={() => setAdding(false)} />}
    </MessagesFrame>
  );
}

/** What the installation carries for every business, where that reaches nobody and the business has nothing of its own. */
function Installation({ own }: { own: Connection[] }) {
  const t = useT();
  const providers = useQuery(providersQuery);
  const silent = (providers.data ?? []).filter(
    ({ configured, channel }) => !configured && !own.some((connection) => connection.isActive && connection.channel === channel),
  );
  if (silent.length === 0) return null;
  return (
    <Alert color="orange" icon={<Icon name="warning" />}>
      {silent.map(({ channel }) => (
        <Text key={channel} size="sm">
          {t(`installation-silent-${channel}`)}
        </Text>
      ))}
    </Alert>
  );
}

/** The connections of a channel, the one that is tried first on top. */
function ChannelList({ channel, connections }: { channel: Channel; connections: Connection[] }) {
  const t = useT();
  const client = useQueryClient();
  const reorder = useMutation({
    mutationFn: async (ordered: Connection[]) => {
      for (const [priority, { id, version, priority: before }] of ordered.entries()) {
        if (priority === before) continue;
        await take(api.PUT('/api/connections/{id}', { params: { path: { id } }, body: { version, priority } }));
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['connections'] }),
  });
  if (connections.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t(`channel-${channel}`)}
      </Title>
      {reorder.error && <Failure error={reorder.error} />}
      <ol className={styles.list}>
        {connections.map((connection, at) => (
          <li key={connection.id} className={styles.box}>
            <ConnectionCard
              connection={connection}
              order={
                <OrderButtons
                  name={connection.name}
                  at={at}
                  of={connections.length}
                  busy={reorder.isPending}
                  onMove={(to) => reorder.mutate(moved(connections, at, to))}
                />
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
