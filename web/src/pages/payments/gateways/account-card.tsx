/** An account at a gateway: whether it is used, whether it works, and what can be done with it. */
import { ActionIcon, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import type { GatewayAccount } from '../../../api/types';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { Failure } from '../../../app/states';
import { momentText } from '../../../time/format';
import { GatewayAnswer } from '../gateway-answer';
import styles from '../payments.module.css';
import { AccountForm } from './account-form';
import { RemoveAccount } from './remove-account';
import { type Trial, useTrial } from './use-trial';

export function AccountCard({ account }: { account: GatewayAccount }) {
  const { t, plain } = useI18n();
  const client = useQueryClient();
  const trial = useTrial(account);
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const { id, name, version } = account;
  const makeDefault = useMutation({
    mutationFn: () => take(api.PUT('/api/gateway-accounts/{id}', { params: { path: { id } }, body: { version, isDefault: true } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['gateways'] }),
  });
  const close = () => setOpen(null);
  return (
    <Stack gap="sm">
      <div className={styles.row}>
        <Text fw={600} className={styles.text}>
          <bdi>{name}</bdi>
        </Text>
        <Group gap="xs">
          {account.isDefault && (
            <Badge color="green" leftSection={<Icon name="check" size={14} />}>
              {t('gateway-default')}
            </Badge>
          )}
          {!account.isActive && <Badge color="gray">{t('gateway-inactive')}</Badge>}
          {account.isSimulated && <Badge color="orange">{t('gateway-simulated')}</Badge>}
        </Group>
      </div>
      <Text size="sm" c="dimmed">
        <bdi>{t(`gateway-${account.provider}`)}</bdi>
        {account.terminal && (
          <>
            {' · '}
            {t('gateway-terminal')} <bdi dir="ltr">{account.terminal}</bdi>
          </>
        )}
        {' · '}
        {account.settings.ways?.map((way) => t(`way-${way}`)).join(', ')}
      </Text>
      <Trialled account={account} trial={trial} />
      {makeDefault.error && <Failure error={makeDefault.error} />}
      <Group gap="xs">
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
        {!account.isDefault && account.isActive && (
          <Button
            size="xs"
            variant="default"
            loading={makeDefault.isPending}
            aria-label={plain('gateway-make-default-named', { name })}
            onClick={() => makeDefault.mutate()}
          >
            {t('gateway-make-default')}
          </Button>
        )}
        <ActionIcon variant="subtle" color="gray" aria-label={plain('connection-remove-named', { name })} onClick={() => setOpen('remove')}>
          <Icon name="trash" size={18} />
        </ActionIcon>
      </Group>
      {open === 'edit' && <AccountForm account={account} onClose={close} />}
      {open === 'remove' && <RemoveAccount account={account} onClose={close} />}
    </Stack>
  );
}

/** What came of the last trial, and of the one that was begun here. */
function Trialled({ account, trial }: { account: GatewayAccount; trial: Trial }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { testedAt, testError } = account;
  return (
    <>
      {trial.error && <Failure error={trial.error} />}
      <div role="status">
        {trial.isRunning && <Text size="sm">{t('gateway-trial-running')}</Text>}
        {trial.ended === 'no-answer' && <Text size="sm">{t('trial-no-answer')}</Text>}
        {testedAt && !trial.isRunning && trial.ended !== 'no-answer' && (
          <>
            <Text size="sm" fw={trial.ended ? 600 : undefined}>
              <Icon name={testError ? 'warning' : 'check'} size={14} />{' '}
              {t(testError ? 'trial-bad' : 'trial-good', { at: momentText(testedAt, zone, locale) })}
            </Text>
            <GatewayAnswer answer={testError} />
          </>
        )}
      </div>
    </>
  );
}
