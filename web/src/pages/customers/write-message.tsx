import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Channel, Customer } from '../../api/types';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { Icon } from '../../app/icons';
import { useNow } from '../../calendar/use-now';
import { CHANNELS } from '../messages/channel';
import { smsParts } from '../messages/wording/sms-parts';

/** WhatsApp carries free words for a day after the customer wrote. */
const WINDOW_MS = 24 * 3_600_000;
const LONGEST = { mail: 10_000, text: 1_600 };

interface Props {
  customer: Customer;
  /** When they wrote by WhatsApp last, if they did. */
  wroteByWhatsApp?: string;
}

/** A text of the team to one customer; a job sends it at once. */
export function WriteMessage({ customer, wroteByWhatsApp }: Props) {
  const t = useT();
  const required = useRequired();
  const now = useNow();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { channel: '' as Channel | '', subject: '', text: '' }, validate: { text: required } },
    async ({ channel, subject, text }, { reset }) => {
      await take(
        api.POST('/api/notifications/send', {
          body: {
            customerId: customer.id,
            channel: channel || undefined,
            subject: channel === 'email' ? subject.trim() || undefined : undefined,
            text,
          },
        }),
      );
      reset();
      await client.invalidateQueries({ queryKey: ['messages'] });
      notifications.show({ message: t('write-planned') });
    },
  );
  const reachable = CHANNELS.filter((channel) => (channel === 'email' ? customer.email : customer.phone));
  if (reachable.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('write-no-address')}
      </Text>
    );
  }
  const { channel, text } = form.getValues();
  const isShut = channel === 'whatsapp' && (!wroteByWhatsApp || now - Date.parse(wroteByWhatsApp) > WINDOW_MS);
  return (
    <form {...formProps}>
      <Stack gap="xs">
        <FormProblem text={general} />
        <Select
          label={t('write-channel')}
          data={[{ value: '', label: t('rule-channel-auto') }, ...reachable.map((value) => ({ value, label: t(`channel-${value}`) }))]}
          allowDeselect={false}
          description={isShut ? t('write-whatsapp-shut') : undefined}
          {...form.getInputProps('channel')}
        />
        {channel === 'email' && <TextInput label={t('event-message-subject')} maxLength={200} {...form.getInputProps('subject')} />}
        <Textarea
          label={t('write-text')}
          description={channel === 'sms' && text !== '' ? t('sms-parts', { count: smsParts(text).parts }) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={channel === 'email' ? LONGEST.mail : LONGEST.text}
          required
          dir="auto"
          {...form.getInputProps('text')}
        />
        <Group>
          <Button type="submit" size="xs" leftSection={<Icon name="send" size={16} />} loading={busy}>
            {t('write-send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
