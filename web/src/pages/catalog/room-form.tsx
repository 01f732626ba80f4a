import { Autocomplete, Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { roomsQuery } from '../../api/queries';
import type { Room } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { Failure } from '../../app/states';
import { ColorField, freshColor } from './color-field';

/** A room or device: new when `room` is absent. */
export function RoomForm({ room, onClose }: { room?: Room; onClose: () => void }) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const rooms = useQuery(roomsQuery);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        // Of what the fields show: changes that come while one types must not be overwritten.
        version: room?.version,
        name: room?.name ?? '',
        kind: room?.kind ?? '',
        color: room?.color ?? freshColor(rooms.data ?? []),
      },
      validate: { name: required, kind: required },
    },
    async ({ version, name, kind, color }) => {
      await take(
        room && version !== undefined
          ? api.PUT('/api/rooms/{id}', { params: { path: { id: room.id } }, body: { name, kind, color, version } })
          : api.POST('/api/rooms', { body: { name, kind, color } }),
      );
      await client.invalidateQueries({ queryKey: ['rooms'] });
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t(room ? 'room-edit' : 'room-add')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-room-name')} required data-autofocus {...form.getInputProps('name')} />
          <Autocomplete
            label={t('field-room-kind')}
            description={t('field-room-kind-hint')}
            required
            data={[...new Set((rooms.data ?? []).map(({ kind }) => kind))]}
            {...form.getInputProps('kind')}
          />
          <ColorField value={form.getValues().color} onChange={(color) => form.setFieldValue('color', color)} />
          <Group justify="space-between">
            {room ? <ArchiveRoom room={room} onDone={onClose} /> : <span />}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('action-cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('action-save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Takes a room out of use, or back into it. Visits that are booked keep it. */
function ArchiveRoom({ room, onDone }: { room: Room; onDone: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const archived = room.status === 'archived';
  const change = useMutation({
    mutationFn: async () => {
      const params = { path: { id: room.id } };
      if (archived) await take(api.PUT('/api/rooms/{id}', { params, body: { version: room.version, status: 'active' } }));
      else await take(api.DELETE('/api/rooms/{id}', { params }));
      await client.invalidateQueries({ queryKey: ['rooms'] });
      onDone();
    },
  });
  if (change.error) return <Failure error={change.error} />;
  return (
    <Button variant="subtle" color="gray" loading={change.isPending} onClick={() => change.mutate()}>
      {t(archived ? 'action-restore' : 'action-archive')}
    </Button>
  );
}
