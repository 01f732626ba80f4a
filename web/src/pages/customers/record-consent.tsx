import { Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Consents } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';

export type Standing = Consents['standing'][number];

interface Props {
  customerId: string;
  standing: Standing;
  onClose: () => void;
}

/** Writes down what the customer told the team: that they agree, with how they said it, or that they take it back. */
export function RecordConsent({ customerId, standing, onClose }: Props) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const { allowed, channel, purpose } = standing;
  const act = allowed ? 'withdrawn' : 'given';
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { words: '' }, validate: { words: (typed) => (allowed ? null : required(typed)) } },
    async ({ words }) => {
      const body = { channel, purpose, act, words } as const;
      await take(api.POST('/api/customers/{id}/consents', { params: { path: { id: customerId } }, body }));
      await client.invalidateQueries({ queryKey: ['customers', 'consents', customerId] });
      onClose();
    },
  );
  const named = { purpose: t(`purpose-${purpose}`), channel: t(`channel-${channel}`) };
  return (
    <Dialog onClose={onClose} title={t(allowed ? 'consent-withdraw-title' : 'consent-give-title')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Text size="sm">{t(allowed ? 'consent-withdraw-text' : 'consent-give-text', named)}</Text>
          <Textarea
            label={t('consent-words')}
            description={t('consent-words-hint')}
            required={!allowed}
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            dir="auto"
            {...form.getInputProps('words')}
          />
          <FormActions busy={busy} onCancel={onClose}>
            {t(allowed ? 'consent-withdraw' : 'consent-give')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
