import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { TextLink } from '../../app/text-link';
import { useEnter } from './enter';
import { AccountFrame } from './frame';

export function SignUpPage() {
  const { t, locale } = useI18n();
  const required = useRequired();
  const enter = useEnter();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { fullName: '', businessName: '', email: '', password: '' },
      validate: { fullName: required, businessName: required, email: required, password: required },
    },
    async (values) => {
      const answer = await take(
        api.POST('/api/auth/register', { body: { ...values, email: values.email.trim(), locale, delivery: 'cookie' } }),
      );
      if ('user' in answer) await enter(answer);
      else setSentTo(values.email.trim());
    },
  );
  if (sentTo) {
    return (
      <AccountFrame title={t('check-email-title')}>
        <Text role="status">{t('check-email-text', { email: sentTo })}</Text>
        <TextLink to="/sign-in" size="sm" mt="md" display="inline-block">
          {t('back-to-sign-in')}
        </TextLink>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title={t('sign-up-title')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-full-name')} autoComplete="name" required {...form.getInputProps('fullName')} />
          <TextInput label={t('field-business-name')} autoComplete="organization" required {...form.getInputProps('businessName')} />
          <TextInput label={t('field-email')} type="email" dir="ltr" autoComplete="username" required {...form.getInputProps('email')} />
          <PasswordInput
            label={t('field-password')}
            description={t('password-hint')}
            dir="ltr"
            autoComplete="new-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('password-show') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={busy} fullWidth>
            {t('sign-up-action')}
          </Button>
          <TextLink to="/sign-in" size="sm">
            {t('sign-in-link')}
          </TextLink>
        </Stack>
      </form>
    </AccountFrame>
  );
}
