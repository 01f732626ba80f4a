/** An account at a carrier: how it does, what it has used, and what can be done with it. */
import { ActionIcon, Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Connection } from '../../../api/types';
import { CopyButton } from '../../../app/copy-button';
import { Icon } from '../../../app/icons';
import { useI18n, useT } from '../../../app/i18n';
import { useBusiness, useMay } from '../../../app/session';
import { Failure } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { momentText } from '../../../time/format';
import { CarrierAnswer } from '../carrier-answer';
import styles from '../messages.module.css';
import { BudgetBars } from './budget-bars';
import { ChatCode } from './chat-code';
import { ConnectionForm } from './connection-form';
import { kindOf } from './fields';
import { HealthBadge } from './health';
import { RemoveConnection } from './remove-connection';
import { type Trial, useTrial } from './use-trial';

interface Props {
  connection: Connection;
  /** The buttons that change its place in the order. */
  order: ReactNode;
}

export function ConnectionCard({ connection, order }: Props) {
  const { t, plain } = useI18n();
  const mayEdit = useMay('editBusiness');
  const trial = useTrial(connection);
  const [open, setOpen] = useState<'edit' | 'remove' | 'code' | null>(null);
  const { name } = connection;
  const close = () => setOpen(null);
  return (
    <Stack gap="sm">
      <div className={styles.row}>
        <Text fw={600} className={styles.text}>
          <bdi>{name}</bdi>
        </Text>
        <Group gap="xs">
          <HealthBadge health={connection.health} />
          {mayEdit && order}
        </Group>
      </div>
      <div>
        <Health connection={connection} />
        <Trialled connection={connection} trial={trial} />
      </div>
      <BudgetBars connection={connection} />
      <Group gap="xs">
        {mayEdit && (
          <>
            <Button
              size="xs"
              variant="default"
              loading={trial.isRunning}
              aria-label={plain('connection-test-named', { name })}
              onClick={trial.start}
            >
              {t('connection-test')}
            </Button>
            <Button size="xs" variant="default" aria-label={plain('edit-named', { name })} onClick={() => setOpen('edit')}>
              {t('action-edit')}
            </Button>
          </>
        )}
        {connection.chatLink && (
          <Button size="xs" variant="default" aria-label={plain('chat-link-named', { name })} onClick={() => setOpen('code')}>
            {t('chat-link')}
          </Button>
        )}
        <TextLink to="/messages" search={{ connection: connection.id }} size="sm" aria-label={plain('connection-history-named', { name })}>
          {t('connection-history')}
        </TextLink>
        {mayEdit && (
          <ActionIcon variant="subtle" color="gray" aria-label={plain('connection-remove-named', { name })} onClick={() => setOpen('remove')}>
            <Icon name="trash" size={18} />
          </ActionIcon>
        )}
      </Group>
      {mayEdit && connection.callbackUrl && <Callback url={connection.callbackUrl} name={name} />}
      {open === 'edit' && <ConnectionForm connection={connection} onClose={close} />}
      {open === 'remove' && <RemoveConnection connection={connection} onClose={close} />}
      {open === 'code' && <ChatCode connection={connection} onClose={close} />}
    </Stack>
  );
}

function Health({ connection }: { connection: Connection }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { lastSuccessAt, pausedUntil, error, health } = connection;
  const bad = Math.round((connection.attempts * connection.errorPercent) / 100);
  const isTroubled = health === 'failing' || health === 'paused';
  return (
    <>
      <Text size="sm" c="dimmed">
        <span className={styles.isolated}>{t(`connection-kind-${kindOf(connection)}`)}</span>
        {connection.settings.from && (
          <>
            {' '}
            · <bdi dir="ltr">{connection.settings.from}</bdi>
          </>
        )}
        {' · '}
        {lastSuccessAt ? t('connection-last-success', { at: momentText(lastSuccessAt, zone, locale) }) : t('connection-no-success')}
        {connection.attempts > 0 && ` · ${t('connection-day', { count: connection.attempts, bad })}`}
      </Text>
      {isTroubled && (
        <Alert color={health === 'paused' ? 'orange' : 'red'} p="xs" my="xs">
          {pausedUntil && <Text size="sm">{t('connection-paused-until', { at: momentText(pausedUntil, zone, locale) })}</Text>}
          {error && <CarrierAnswer answer={error} />}
          {!error && !pausedUntil && <Text size="sm">{t('connection-failing')}</Text>}
        </Alert>
      )}
    </>
  );
}

/** What came of the trial: the last one, and the one that was begun here. */
function Trialled({ connection, trial }: { connection: Connection; trial: Trial }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { testedAt, testError } = connection;
  return (
    <>
      {trial.error && <Failure error={trial.error} />}
      <div role="status">
        {trial.isRunning && <Text size="sm">{t('trial-running')}</Text>}
        {trial.ended === 'no-answer' && <Text size="sm">{t('trial-no-answer')}</Text>}
        {testedAt && !trial.isRunning && trial.ended !== 'no-answer' && (
          <>
            <Text size="sm" fw={trial.ended ? 600 : undefined}>
              <Icon name={testError ? 'warning' : 'check'} size={14} />{' '}
              {t(testError ? 'trial-bad' : 'trial-good', { at: momentText(testedAt, zone, locale) })}
            </Text>
            {testError && <CarrierAnswer answer={testError} />}
          </>
        )}
      </div>
    </>
  );
}

/** Where the carrier is to report to: set at the carrier, so that "arrived" and answers come back. */
function Callback({ url, name }: { url: string; name: string }) {
  const { plain } = useI18n();
  const t = useT();
  return (
    <div>
      <Text size="sm">{t('callback-text')}</Text>
      <Text size="sm" c="dimmed" className={styles.text}>
        <bdi dir="ltr">{url}</bdi>
      </Text>
      <CopyButton text={url} label={t('link-copy')} size="compact-sm" variant="subtle" named={plain('callback-copy', { name })} />
    </div>
  );
}
