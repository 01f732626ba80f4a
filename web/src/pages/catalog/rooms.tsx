/** Rooms and devices: what visits take besides somebody's time. */
import { Badge, Button, Card, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import { roomsQuery } from '../../api/queries';
import type { Room } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useMay } from '../../app/session';
import { Empty, Loaded } from '../../app/states';
import { activeFirst } from './active-first';
import styles from './catalog.module.css';
import { RoomForm } from './room-form';
import { Section } from './section';

export function Rooms() {
  const { t } = useI18n();
  const runs = useMay('editCatalog');
  const rooms = useQuery(roomsQuery);
  const [editing, setEditing] = useState<Room | 'new' | null>(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setEditing('new')}>
      {t('room-add')}
    </Button>
  );
  return (
    <Section title={t('rooms-title')} action={runs && (rooms.data?.length ?? 0) > 0 && add}>
      <Loaded query={rooms} rows={1}>
        {(items) => (
          <>
            {items.length === 0 && (
              <Empty icon="door" text={t('rooms-none')}>
                {runs && add}
              </Empty>
            )}
            <ul className={styles.cards}>
              {activeFirst(items).map((room) => (
                <li key={room.id}>
                  <RoomCard room={room} onEdit={runs ? () => setEditing(room) : undefined} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {editing && <RoomForm room={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function RoomCard({ room, onEdit }: { room: Room; onEdit?: () => void }) {
  const { t, plain } = useI18n();
  return (
    <Card withBorder className={styles.card} style={{ '--color': room.color } as CSSProperties}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className={styles.text}>
          <Text fw={600}>
            <bdi>{room.name}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <bdi>{room.kind}</bdi>
          </Text>
          {room.status === 'archived' && <Badge color="gray">{t('room-archived')}</Badge>}
        </div>
        {onEdit && (
          <Button size="xs" variant="default" onClick={onEdit} aria-label={plain('edit-named', { name: room.name })}>
            {t('action-edit')}
          </Button>
        )}
      </Group>
    </Card>
  );
}
