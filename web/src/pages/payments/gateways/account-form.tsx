import { Checkbox, Group, NumberInput, PasswordInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { GatewayAccount } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { Fold } from '../../../app/fold';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../../app/form';
import { useT } from '../../../app/i18n';
import { changeBody, fieldsOf, hasTerminal, newBody, PROVIDERS, secretsOf, WAYS } from './fields';

interface Props {
  /** Absent for a new one. */
  account?: GatewayAccount;
  onClose: () => void;
}

/** An account at a gateway. What it signs in with is written here and never shown again. */
export function AccountForm({ account, onClose }: Props) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: fieldsOf(account),
      validate: {
        name: required,
        terminal: (terminal, { provider }) => (hasTerminal(provider) ? required(terminal) : null),
      },
    },
    async (fields) => {
      await take(
        account
          ? api.PUT('/api/gateway-accounts/{id}', {
              params: { path: { id: account.id } },
              body: changeBody(fields, account.version),
            })
          : api.POST('/api/gateway-accounts', { body: newBody(fields) }),
      );
      await client.invalidateQueries({ queryKey: ['gateways'] });
      notifications.show({ message: t('saved') });
      onClose();
    },
  );
  const { provider } = form.getValues();
  const isNew = !account;
  return (
    <Dialog onClose={onClose} title={t(isNew ? 'gateway-add' : 'gateway-edit')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          {isNew && (
            <Select
              label={t('gateway-provider')}
              data={PROVIDERS.map((value) => ({ value, label: t(`gateway-${value}`) }))}
              allowDeselect={false}
              data-autofocus
              {...form.getInputProps('provider')}
            />
          )}
          <TextInput label={t('gateway-name')} description={t('connection-name-hint')} maxLength={120} required {...form.getInputProps('name')} />
          {hasTerminal(provider) && (
            <TextInput
              label={t('gateway-terminal')}
              description={isNew ? undefined : t('gateway-terminal-fixed')}
              dir="ltr"
              maxLength={50}
              required={isNew}
              disabled={!isNew}
              {...form.getInputProps('terminal')}
            />
          )}
          {secretsOf(provider).map(({ name, needed }) => (
            <PasswordInput
              key={name}
              label={t(`gateway-secret-${name}`)}
              description={isNew ? undefined : t('secret-kept')}
              placeholder={isNew ? undefined : '••••••••'}
              dir="ltr"
              maxLength={1000}
              required={isNew && needed}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t('secret-show') }}
              {...form.getInputProps(`secrets.${name}`)}
            />
          ))}
          <Checkbox.Group label={t('gateway-ways')} description={t('gateway-ways-hint')} {...form.getInputProps('settings.ways')}>
            <Group mt="xs">
              {WAYS.map((way) => (
                <Checkbox key={way} value={way} label={t(`way-${way}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          {provider === 'tranzila' && (
            <Fold title={t('gateway-tranzila-more')} faulty={Object.keys(form.errors).some((path) => path.startsWith('settings.'))}>
              <Stack gap="sm">
                <TextInput
                  label={t('gateway-token-terminal')}
                  description={t('gateway-token-terminal-hint')}
                  dir="ltr"
                  maxLength={50}
                  {...form.getInputProps('settings.tokenTerminal')}
                />
                <Switch label={t('gateway-makes-tokens')} {...form.getInputProps('settings.makesTokens', { type: 'checkbox' })} />
                <TextInput
                  label={t('gateway-reference-field')}
                  dir="ltr"
                  maxLength={50}
                  {...form.getInputProps('settings.referenceField')}
                />
                <NumberInput
                  label={t('gateway-reference-column')}
                  dir="ltr"
                  min={1}
                  max={30}
                  allowDecimal={false}
                  {...form.getInputProps('settings.referenceColumn')}
                />
              </Stack>
            </Fold>
          )}
          <Switch label={t('gateway-active')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
          {isNew && (
            <Text size="sm" c="dimmed">
              {t('gateway-first-default')}
            </Text>
          )}
          <FormActions busy={busy} onCancel={onClose}>
            {t('action-save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
