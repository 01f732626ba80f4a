/** What is done with a whole event: published, changed, written about, copied, called off. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { eventQuery } from '../../api/queries';
import type { BusinessEvent } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useMay } from '../../app/session';
import { failureText } from '../../app/states';
import { CancelEvent } from './cancel-event';
import { MessageForm } from './message-form';
import { useEventsChanged } from './use-events-changed';

export function EventActions({ event }: { event: BusinessEvent }) {
  const { t } = useI18n();
  const runs = useMay('editCatalog');
  const writes = useMay('sendMessages');
  const navigate = useNavigate();
  const client = useQueryClient();
  const changed = useEventsChanged();
  const [dialog, setDialog] = useState<'message' | 'cancel' | null>(null);
  const onError = (error: unknown) => notifications.show({ color: 'red', message: failureText(error, t) });
  const params = { path: { id: event.id } };
  const publish = useMutation({
    mutationFn: () => take(api.PATCH('/api/events/{id}/status', { params, body: { status: 'published' } })),
    onSuccess: async (saved) => {
      client.setQueryData(eventQuery(event.id).queryKey, saved);
      notifications.show({ message: t('event-published') });
      // There is the link to share.
      await navigate({ to: '/events/$eventId', params: { eventId: event.id }, search: { tab: 'details' } });
      await changed();
    },
    onError,
  });
  const duplicate = useMutation({
    mutationFn: () => take(api.POST('/api/events/{id}/duplicate', { params })),
    onSuccess: async (copy) => {
      void changed();
      await navigate({ to: '/events/$eventId', params: { eventId: copy.id }, search: { tab: 'details' } });
    },
    onError,
  });
  const edit = () => void navigate({ to: '/events/$eventId/edit', params: { eventId: event.id } });
  if (!runs && !writes) return null;
  return (
    <>
      {runs && event.status === 'draft' && (
        <Button leftSection={<Icon name="open" size={18} />} loading={publish.isPending} onClick={() => publish.mutate()}>
          {t('event-publish')}
        </Button>
      )}
      {writes && event.status !== 'draft' && (
        <Button variant="default" leftSection={<Icon name="mail" size={18} />} onClick={() => setDialog('message')}>
          {t('event-message')}
        </Button>
      )}
      {runs && event.status !== 'cancelled' && (
        <Button variant="default" leftSection={<Icon name="pencil" size={18} />} onClick={edit}>
          {t('action-edit')}
        </Button>
      )}
      {runs && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size="lg" aria-label={t('event-more')}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="copy" size={16} />} onClick={() => duplicate.mutate()}>
              {t('event-duplicate')}
            </Menu.Item>
            {event.status !== 'cancelled' && (
              <Menu.Item leftSection={<Icon name="cross" size={16} />} onClick={() => setDialog('cancel')}>
                {t('event-cancel')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog === 'message' && <MessageForm event={event} onClose={() => setDialog(null)} />}
      {dialog === 'cancel' && <CancelEvent event={event} onClose={() => setDialog(null)} />}
    </>
  );
}
