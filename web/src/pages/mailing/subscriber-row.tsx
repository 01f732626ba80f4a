/** One subscriber: who, how they stand, and on which lists. */
import { ActionIcon, Badge, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import type { Subscriber, SubscriberList } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Ltr, phoneText } from '../../app/values';
import { dateText } from '../../time/format';
import { wallTimeOf } from '../../time/zone';
import { ReasonDialog } from '../events/reason-dialog';
import styles from './mailing.module.css';
import { stateOf, SUBSCRIBER_COLOR } from './status';
import { SubscriberForm } from './subscriber-form';
import { useMailingChanged } from './use-mailing-changed';

export function SubscriberRow({ subscriber, lists }: { subscriber: Subscriber; lists: SubscriberList[] }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const mayEdit = useMay('editCustomers');
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const { email, fullName, phone, status, source, createdAt } = subscriber;
  const name = fullName || email;
  const since = dateText(wallTimeOf(Date.parse(createdAt), zone).date, locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const on = lists.filter(({ id }) => subscriber.lists.includes(id));
  return (
    <li className={styles.box}>
      <div className={styles.person}>
        <div className={styles.text}>
          <Text fw={600} component="h2" size="md">
            <bdi>{name}</bdi>
          </Text>
          {fullName && (
            <Text size="sm" c="dimmed">
              <Ltr>{email}</Ltr>
            </Text>
          )}
          {phone && (
            <Text size="sm" c="dimmed">
              <Ltr>{phoneText(phone)}</Ltr>
            </Text>
          )}
        </div>
        <div className={styles.text}>
          <Group gap={6}>
            <Badge color={SUBSCRIBER_COLOR[status]}>{t(`subscriber-${status}`)}</Badge>
            {on.map((list) => (
              <Badge key={list.id} color="gray">
                <bdi>{list.name}</bdi>
              </Badge>
            ))}
          </Group>
          <Text size="sm" mt={4}>
            {t(`subscriber-means-${stateOf(subscriber)}`)}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`subscriber-source-${source}`)} · {since}
          </Text>
        </div>
      </div>
      {mayEdit && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-label={plain('edit-named', { name })} onClick={() => setOpen('edit')}>
            <Icon name="pencil" size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={plain('subscriber-remove-named', { name })}
            onClick={() => setOpen('remove')}
          >
            <Icon name="trash" size={18} />
          </ActionIcon>
        </Group>
      )}
      {open === 'edit' && <SubscriberForm subscriber={subscriber} lists={lists} onClose={() => setOpen(null)} />}
      {open === 'remove' && <Remove subscriber={subscriber} name={name} onClose={() => setOpen(null)} />}
    </li>
  );
}

function Remove({ subscriber, name, onClose }: { subscriber: Subscriber; name: string; onClose: () => void }) {
  const { t } = useI18n();
  const changed = useMailingChanged();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/subscribers/{id}', { params: { path: { id: subscriber.id } } })),
    onSuccess: async () => {
      await changed();
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={t('subscriber-remove-title')}
      text={t('subscriber-remove-text', { name })}
      keep={t('waiting-keep')}
      action={t('subscriber-remove-action')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
