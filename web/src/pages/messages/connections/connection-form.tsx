import { Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { Connection } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../../app/form';
import { useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { connectionBody, fieldsOf, KINDS } from './fields';
import { LimitFields } from './limit-fields';
import { ProviderFields } from './provider-fields';
import { TemplateFields } from './template-fields';

interface Props {
  /** Absent for a new one. */
  connection?: Connection;
  onClose: () => void;
}

/** An account at a carrier. What it signs in with is written here and never shown again. */
export function ConnectionForm({ connection, onClose }: Props) {
  const t = useT();
  const required = useRequired();
  const { currency } = useBusiness();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { version: connection?.version, ...fieldsOf(connection, currency) }, validate: { name: required } },
    async ({ version, ...fields }, { isDirty }) => {
      const { channel, provider, settings, ...body } = connectionBody(fields, currency);
      await take(
        connection && version !== undefined
          ? api.PUT('/api/connections/{id}', {
              params: { path: { id: connection.id } },
              // New settings are tried at once; those that stay must not wake a connection that pauses.
              body: { ...body, settings: isDirty('settings') ? settings : undefined, version },
            })
          : api.POST('/api/connections', { body: { channel, provider, settings, ...body } }),
      );
      await client.invalidateQueries({ queryKey: ['connections'] });
      notifications.show({ message: t('saved') });
      onClose();
    },
  );
  const { kind, settings } = form.getValues();
  return (
    <Dialog onClose={onClose} title={t(connection ? 'connection-edit' : 'connection-add')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          {!connection && (
            <Select
              label={t('connection-kind')}
              data={KINDS.map((value) => ({ value, label: t(`connection-kind-${value}`) }))}
              allowDeselect={false}
              data-autofocus
              {...form.getInputProps('kind')}
            />
          )}
          <Text size="sm" c="dimmed">
            {t(`connection-about-${kind}`)}
          </Text>
          <TextInput label={t('connection-name')} description={t('connection-name-hint')} maxLength={120} required {...form.getInputProps('name')} />
          <ProviderFields form={form} kind={kind} isNew={!connection} />
          <TemplateFields form={form} kind={kind} rows={settings.templates} />
          <LimitFields form={form} kind={kind} />
          <Switch label={t('connection-active')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
          <FormActions busy={busy} onCancel={onClose}>
            {t('action-save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
