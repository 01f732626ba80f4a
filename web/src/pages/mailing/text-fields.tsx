/** What a campaign says, and what the law puts around it. */
import { Group, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Fold } from '../../app/fold';
import { type Locale, LOCALES, useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { TextLink } from '../../app/text-link';
import { phoneText } from '../../app/values';
import { smsParts } from '../messages/wording/sms-parts';
import type { CampaignFields } from './fields';
import styles from './mailing.module.css';

/** Characters of a text; about seven parts in Hebrew. */
const MOST_OF_SMS = 480;

export function TextFields<T extends CampaignFields>({ form }: { form: UseFormReturnType<T> }) {
  const t = useT();
  const { channel, body } = form.getValues();
  const isMail = channel === 'email';
  return (
    <Stack gap="sm">
      <Radio.Group label={t('campaign-channel')} {...form.getInputProps('channel')}>
        <Group my="xs">
          <Radio value="email" label={t('channel-email')} />
          <Radio value="sms" label={t('channel-sms')} />
        </Group>
      </Radio.Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('campaign-name')}
          description={t('campaign-name-hint')}
          maxLength={120}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select
          label={t('language')}
          description={t('campaign-language-hint')}
          data={(Object.keys(LOCALES) as Locale[]).map((value) => ({ value, label: LOCALES[value].name }))}
          allowDeselect={false}
          {...form.getInputProps('lang')}
        />
      </Group>
      {isMail && (
        <TextInput
          label={t('campaign-field-subject')}
          description={t('campaign-field-subject-hint')}
          maxLength={150}
          required
          leftSection={
            <bdi lang="he" dir="rtl" className={styles.prefix}>
              {t('campaign-mark')}
            </bdi>
          }
          leftSectionWidth={72}
          {...form.getInputProps('subject')}
        />
      )}
      <Textarea
        label={t('campaign-body')}
        description={isMail ? t('campaign-body-hint') : t('sms-parts', { count: smsParts(body).parts })}
        maxLength={isMail ? 10_000 : MOST_OF_SMS}
        required
        autosize
        minRows={6}
        maxRows={18}
        {...form.getInputProps('body')}
      />
      {isMail && (
        <Fold title={t('campaign-button')} faulty={Boolean(form.errors['button.label'] ?? form.errors['button.url'] ?? form.errors.button)}>
          <Group grow align="flex-start">
            <TextInput label={t('campaign-button-label')} maxLength={60} {...form.getInputProps('button.label')} />
            <TextInput
              label={t('campaign-button-url')}
              type="url"
              dir="ltr"
              maxLength={2000}
              {...form.getInputProps('button.url')}
            />
          </Group>
        </Fold>
      )}
      <Footer />
    </Stack>
  );
}

/** Who sends it and the way out: shown where they will stand, under the text. */
function Footer() {
  const t = useT();
  const { name, address, phone, email } = useBusiness();
  const contact = [address, phone && phoneText(phone), email].filter(Boolean);
  return (
    <div className={styles.note} role="note">
      <Text size="sm">{t('campaign-law-footer')}</Text>
      <Text size="sm" mt={6}>
        <bdi>{name}</bdi>
        {contact.map((part) => (
          <span key={part}>
            {' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </Text>
      {contact.length === 0 && (
        <Text size="sm" mt={6} fw={600}>
          {t('campaign-law-sender-missing')}{' '}
          <TextLink to="/settings" search={{ tab: 'business' }}>
            {t('campaign-law-sender-action')}
          </TextLink>
        </Text>
      )}
    </div>
  );
}
