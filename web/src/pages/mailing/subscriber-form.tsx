/** Enters a subscriber, and changes one. */
import { MultiSelect, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api, take } from '../../api/client';
import { conflictAt } from '../../api/problem';
import type { Subscriber, SubscriberList } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { type Locale, LOCALES, useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { useMailingChanged } from './use-mailing-changed';

interface Props {
  /** Absent for somebody new. */
  subscriber?: Subscriber;
  lists: SubscriberList[];
  onClose: () => void;
}

export function SubscriberForm({ subscriber, lists, onClose }: Props) {
  const t = useT();
  const { locale } = useBusiness();
  const required = useRequired();
  const changed = useMailingChanged();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        // Of what the fields show: changes that come while one types must not be overwritten.
        version: subscriber?.version,
        email: subscriber?.email ?? '',
        fullName: subscriber?.fullName ?? '',
        phone: subscriber?.phone ?? '',
        lang: subscriber?.lang ?? locale,
        lists: subscriber?.lists ?? [],
        consent: 'ask',
        consentWords: '',
      },
      validate: {
        email: required,
        consentWords: (words, { consent }) => (consent === 'told' ? required(words) : null),
      },
    },
    async ({ version, consent, consentWords, ...values }) => {
      const body = { ...values, phone: values.phone.trim() || null };
      const saved = await take(
        subscriber && version !== undefined
          ? api.PUT('/api/subscribers/{id}', { params: { path: { id: subscriber.id } }, body: { ...body, version } })
          : api.POST('/api/subscribers', { body: { ...body, consentWords: consent === 'told' ? consentWords : undefined } }),
      ).catch(conflictAt('subscriber_exists', '/email'));
      await changed();
      const added = saved.status === 'pending' ? 'subscriber-added-asked' : 'subscriber-added';
      notifications.show({ message: t(subscriber ? 'saved' : added, { email: saved.email }) });
      onClose();
    },
  );
  const { email, consent } = form.getValues();
  const isMoved = subscriber !== undefined && email.trim().toLowerCase() !== subscriber.email;
  return (
    <Dialog onClose={onClose} title={t(subscriber ? 'subscriber-edit' : 'subscriber-add')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-email')} type="email" dir="ltr" required data-autofocus {...form.getInputProps('email')} />
          {isMoved && (
            <Text size="sm" role="status">
              {t('subscriber-moved-hint')}
            </Text>
          )}
          <TextInput label={t('field-full-name')} maxLength={120} {...form.getInputProps('fullName')} />
          <TextInput label={t('field-phone')} type="tel" dir="ltr" {...form.getInputProps('phone')} />
          <Select
            label={t('language')}
            data={(Object.keys(LOCALES) as Locale[]).map((value) => ({ value, label: LOCALES[value].name }))}
            allowDeselect={false}
            {...form.getInputProps('lang')}
          />
          {lists.length > 0 && (
            <MultiSelect
              label={t('lists-title')}
              data={lists.map(({ id, name }) => ({ value: id, label: name }))}
              maxValues={50}
              {...form.getInputProps('lists')}
            />
          )}
          {!subscriber && (
            <Radio.Group label={t('subscriber-consent')} {...form.getInputProps('consent')}>
              <Stack gap="xs" mt="xs">
                <Radio value="ask" label={t('subscriber-consent-ask')} />
                <Radio value="told" label={t('subscriber-consent-told')} />
              </Stack>
            </Radio.Group>
          )}
          {!subscriber && consent === 'told' && (
            <Textarea
              label={t('subscriber-consent-words')}
              description={t('subscriber-consent-words-hint')}
              required
              autosize
              minRows={2}
              maxRows={6}
              maxLength={1000}
              {...form.getInputProps('consentWords')}
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
