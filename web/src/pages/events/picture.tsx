/** The picture that guests see on the page of an event. */
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { BusinessEvent } from '../../api/types';
import { useT } from '../../app/i18n';
import { useMay } from '../../app/session';
import { Failure } from '../../app/states';
import styles from './events.module.css';
import { useEventsChanged } from './use-events-changed';

const TYPES = 'image/png,image/jpeg,image/webp';

export function Picture({ event }: { event: BusinessEvent }) {
  const t = useT();
  const runs = useMay('editCatalog') && event.status !== 'cancelled';
  const changed = useEventsChanged();
  const params = { path: { id: event.id } };
  const put = useMutation({
    // The bytes as they are: the document describes them as a list of numbers.
    mutationFn: (file: File) =>
      take(
        api.PUT('/api/events/{id}/picture', {
          params,
          body: file as never,
          bodySerializer: (body: unknown) => body as File,
          headers: { 'Content-Type': file.type },
        }),
      ),
    onSuccess: changed,
  });
  const remove = useMutation({ mutationFn: () => take(api.DELETE('/api/events/{id}/picture', { params })), onSuccess: changed });
  const error = put.error ?? remove.error;
  if (!runs && !event.pictureUrl) return null;
  return (
    <Stack gap="xs">
      {event.pictureUrl && <img src={event.pictureUrl} alt={t('event-picture')} className={styles.picture} />}
      {error && <Failure error={error} />}
      {runs && (
        <Group gap="xs">
          <FileButton accept={TYPES} onChange={(file) => file && put.mutate(file)}>
            {(props) => (
              <Button {...props} size="xs" variant="default" loading={put.isPending}>
                {t(event.pictureUrl ? 'event-picture-change' : 'event-picture-add')}
              </Button>
            )}
          </FileButton>
          {event.pictureUrl && (
            <Button size="xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('event-picture-remove')}
            </Button>
          )}
          <Text size="xs" c="dimmed">
            {t('event-picture-hint')}
          </Text>
        </Group>
      )}
    </Stack>
  );
}
