/** Forgotten passwords: asking for the mail, and the page behind its link. */
import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { TextLink } from '../../app/text-link';
import { AccountFrame } from './frame';

function BackLink() {
  const t = useT();
  return (
    <TextLink to="/sign-in" size="sm">
      {t('back-to-sign-in')}
    </TextLink>
  );
}

export function ForgotPage() {
  const t = useT();
  const required = useRequired();
  const [sent, setSent] = useState(false);
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { email: '' }, validate: { email: required } },
    async ({ email }) => {
      await take(api.POST('/api/auth/forgot-password', { body: { email: email.trim() } }));
      setSent(true);
    },
  );
  return (
    <AccountFrame title={t('forgot-title')}>
      <Stack>
        {sent && <Text role="status">{t('forgot-sent')}</Text>}
        {!sent && (
          <form {...formProps}>
            <Stack>
              <FormProblem text={general} />
              <TextInput
                label={t('field-email')}
                type="email"
                dir="ltr"
                autoComplete="username"
                required
                {...form.getInputProps('email')}
              />
              <Button type="submit" loading={busy} fullWidth>
                {t('forgot-action')}
              </Button>
            </Stack>
          </form>
        )}
        <BackLink />
      </Stack>
    </AccountFrame>
  );
}

export function ResetPage() {
  const t = useT();
  const required = useRequired();
  const { token } = useSearch({ from: '/reset' });
  const [done, setDone] = useState(false);
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { password: '' }, validate: { password: required } },
    async ({ password }) => {
      await take(api.POST('/api/auth/reset-password', { body: { token: token ?? '', password } }));
      setDone(true);
    },
  );
  return (
    <AccountFrame title={t('reset-title')}>
      <Stack>
        {!token && <Text role="alert">{t('link-incomplete')}</Text>}
        {done && <Text role="status">{t('reset-done')}</Text>}
        {token && !done && (
          <form {...formProps}>
            <Stack>
              <FormProblem text={general} />
              <PasswordInput
                label={t('field-new-password')}
                description={t('password-hint')}
                dir="ltr"
                autoComplete="new-password"
                required
                visibilityToggleButtonProps={{ 'aria-label': t('password-show') }}
                {...form.getInputProps('password')}
              />
              <Button type="submit" loading={busy} fullWidth>
                {t('reset-action')}
              </Button>
            </Stack>
          </form>
        )}
        <BackLink />
      </Stack>
    </AccountFrame>
  );
}
