import { MultiSelect, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { changeKindsQuery } from '../../../api/program-queries';
import type { Webhook } from '../../../api/types';
import { Dialog } from '../../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../../app/form';
import { useT } from '../../../app/i18n';

interface Props {
  /** Absent for a new one. */
  webhook?: Webhook;
  onClose: () => void;
  /** Gets the secret of a new one, unless the answer was a repeat. */
  onMade?: (secret?: string) => void;
}

/** Where changes are posted to, and which ones. */
export function WebhookForm({ webhook, onClose, onMade }: Props) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const kinds = useQuery(changeKindsQuery);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        url: webhook?.url ?? 'https://',
        description: webhook?.description ?? '',
        which: webhook?.kinds ? 'some' : 'all',
        kinds: webhook?.kinds ?? ([] as string[]),
      },
      validate: {
        url: required,
        kinds: (chosen, { which }) => (which === 'some' && chosen.length === 0 ? t('hook-kinds-needed') : null),
      },
    },
    async ({ url, description, which, kinds: chosen }) => {
      const body = { url, description, kinds: which === 'all' ? null : chosen };
      if (webhook) {
        const path = { id: webhook.id };
        await take(api.PUT('/api/webhooks/{id}', { params: { path }, body: { ...body, version: webhook.version } }));
        await client.invalidateQueries({ queryKey: ['webhooks'] });
        notifications.show({ message: t('saved') });
        onClose();
        return;
      }
      const made = await take(api.POST('/api/webhooks', { body }));
      await client.invalidateQueries({ queryKey: ['webhooks'] });
      onMade?.((made as typeof made | undefined)?.secret);
    },
  );
  const { which } = form.getValues();
  return (
    <Dialog onClose={onClose} title={t(webhook ? 'hook-edit' : 'hook-add')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput
            label={t('hook-url')}
            description={t('hook-url-hint')}
            dir="ltr"
            type="url"
            maxLength={2000}
            required
            data-autofocus
            {...form.getInputProps('url')}
          />
          <TextInput label={t('hook-description')} maxLength={200} {...form.getInputProps('description')} />
          <Radio.Group label={t('hook-kinds')} {...form.getInputProps('which')}>
            <Stack gap="xs" mt="xs">
              <Radio value="all" label={t('hook-kinds-all')} />
              <Radio value="some" label={t('hook-kinds-some')} />
            </Stack>
          </Radio.Group>
          {which === 'some' && (
            <MultiSelect
              label={t('hook-kinds-chosen')}
              description={t('hook-kinds-hint')}
              data={kinds.data ?? []}
              searchable
              clearable
              dir="ltr"
              {...form.getInputProps('kinds')}
            />
          )}
          <FormActions busy={busy} onCancel={onClose}>
            {t('action-save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
