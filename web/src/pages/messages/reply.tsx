import { Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { InboundText } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import styles from './messages.module.css';
import { smsParts } from './wording/sms-parts';

const LONGEST = 1_600;

interface Props {
  text: InboundText;
  /** Who wrote it, by name or number. */
  to: string;
  onClose: () => void;
}

/** Answers a text to whoever wrote it, the way it came. */
export function Reply({ text: inbound, to, onClose }: Props) {
  const { customerId, from, channel, connectionId } = inbound;
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm({ initialValues: { text: '' }, validate: { text: required } }, async ({ text }) => {
    const who = customerId ? { customerId } : { to: from };
    await take(api.POST('/api/notifications/send', { body: { ...who, channel, connectionId, text } }));
    await client.invalidateQueries({ queryKey: ['messages'] });
    notifications.show({ message: t('write-planned') });
    onClose();
  });
  const { text } = form.getValues();
  return (
    <Dialog onClose={onClose} title={t('reply-title', { to })}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Text size="sm" component="p" dir="auto" className={`${styles.said} ${styles.written}`}>
            {inbound.text}
          </Text>
          <Textarea
            label={t('reply-text')}
            description={channel === 'sms' && text !== '' ? t('sms-parts', { count: smsParts(text).parts }) : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={LONGEST}
            required
            dir="auto"
            data-autofocus
            {...form.getInputProps('text')}
          />
          <FormActions busy={busy} onCancel={onClose}>
            {t('write-send')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
