/** An address that is told of changes: how it is doing, and what can be done with it. */
import { ActionIcon, Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import type { Webhook } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { Failure } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { momentText } from '../../../time/format';
import { hostOf } from './host';
import styles from './programs.module.css';
import { RemoveWebhook } from './remove-webhook';
import { RotateSecret } from './rotate-secret';
import { WebhookForm } from './webhook-form';

const COLORS = { enabled: 'green', paused: 'gray', off: 'red' } as const;

export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const [open, setOpen] = useState<'edit' | 'remove' | 'secret' | null>(null);
  const { id, url, description, status, offReason, failingSince, kinds, version } = webhook;
  const name = description || hostOf(url);
  const isOn = status === 'enabled';
  const params = { path: { id } };
  const onSettled = () => client.invalidateQueries({ queryKey: ['webhooks'] });
  const turn = useMutation({
    mutationFn: () => take(api.PUT('/api/webhooks/{id}', { params, body: { version, isEnabled: !isOn } })),
    onSettled,
  });
  const test = useMutation({
    mutationFn: () => take(api.POST('/api/webhooks/{id}/test', { params })),
    onSuccess: () => notifications.show({ message: t('hook-test-sent') }),
    onSettled,
  });
  const close = () => setOpen(null);
  const error = turn.error ?? test.error;
  return (
    <Stack gap="xs">
      <div className={styles.row}>
        <TextLink from="/settings" search={(old) => ({ ...old, webhook: id })} fw={600} className={styles.text}>
          <bdi>{name}</bdi>
        </TextLink>
        <Badge color={COLORS[status]} variant="light">
          {t(`hook-${status}`)}
        </Badge>
      </div>
      <Text size="sm" c="dimmed" className={styles.text}>
        <bdi dir="ltr">{url}</bdi>
        {' · '}
        {kinds ? t('hook-tells-some', { count: kinds.length }) : t('hook-tells-all')}
      </Text>
      {offReason && (
        <Alert color="red" icon={<Icon name="warning" />}>
          {t(`hook-off-${offReason}`)}
        </Alert>
      )}
      {isOn && failingSince && (
        <Text size="sm">
          <Icon name="warning" size={14} /> {t('hook-failing', { at: momentText(failingSince, zone, locale) })}
        </Text>
      )}
      {error && <Failure error={error} />}
      <Group gap="xs">
        {isOn && (
          <Button
            size="xs"
            variant="default"
            loading={test.isPending}
            aria-label={plain('hook-test-named', { name })}
            onClick={() => test.mutate()}
          >
            {t('hook-test')}
          </Button>
        )}
        <Button size="xs" variant="default" aria-label={plain('edit-named', { name })} onClick={() => setOpen('edit')}>
          {t('action-edit')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={turn.isPending}
          aria-label={plain(isOn ? 'hook-pause-named' : 'hook-resume-named', { name })}
          onClick={() => turn.mutate()}
        >
          {t(isOn ? 'hook-pause' : 'hook-resume')}
        </Button>
        <Button size="xs" variant="default" aria-label={plain('hook-rotate-named', { name })} onClick={() => setOpen('secret')}>
          {t('hook-rotate')}
        </Button>
        <TextLink from="/settings" search={(old) => ({ ...old, webhook: id })} size="sm">
          {t('hook-log')}
        </TextLink>
        <ActionIcon variant="subtle" color="gray" aria-label={plain('hook-remove-named', { name })} onClick={() => setOpen('remove')}>
          <Icon name="trash" size={18} />
        </ActionIcon>
      </Group>
      {open === 'edit' && <WebhookForm webhook={webhook} onClose={close} />}
      {open === 'secret' && <RotateSecret id={id} name={name} onClose={close} />}
      {open === 'remove' && <RemoveWebhook id={id} name={name} onClose={close} />}
    </Stack>
  );
}
