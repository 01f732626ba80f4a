import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { api, take } from '../../api/client';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { TextLink } from '../../app/text-link';
import { useEnter } from './enter';
import { AccountFrame } from './frame';

export function SignInPage() {
  const t = useT();
  const required = useRequired();
  const enter = useEnter();
  const { next } = useSearch({ from: '/sign-in' });
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { email: '', password: '' }, validate: { email: required, password: required } },
    async ({ email, password }) => {
      const session = await take(api.POST('/api/auth/login', { body: { email: email.trim(), password, delivery: 'cookie' } }));
      await enter(session, next);
    },
  );
  return (
    <AccountFrame title={t('sign-in-title')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-email')} type="email" dir="ltr" autoComplete="username" required {...form.getInputProps('email')} />
          <PasswordInput
            label={t('field-password')}
            dir="ltr"
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('password-show') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={busy} fullWidth>
            {t('sign-in-action')}
          </Button>
          <TextLink to="/forgot" size="sm">
            {t('forgot-link')}
          </TextLink>
          <TextLink to="/sign-up" size="sm">
            {t('sign-up-link')}
          </TextLink>
        </Stack>
      </form>
    </AccountFrame>
  );
}
