import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../api/client';
import type { Me } from '../../api/types';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { TextLink } from '../../app/text-link';
import { CodeStep } from '../security/code-step';
import { PasskeySignIn } from '../security/passkey-sign-in';
import { useEnter } from './enter';
import { AccountFrame } from './frame';

export function SignInPage() {
  const t = useT();
  const enter = useEnter();
  const { next } = useSearch({ from: '/sign-in' });
  const [challenge, setChallenge] = useState<string | null>(null);
  const [ranOut, setRanOut] = useState(false);
  const over = (isLate: boolean) => {
    setChallenge(null);
    setRanOut(isLate);
  };
  return (
    <AccountFrame title={t(challenge ? 'code-step-title' : 'sign-in-title')}>
      {challenge ? (
        <CodeStep challenge={challenge} onEntered={(me) => enter(me, next)} onOver={over} />
      ) : (
        <PasswordStep ranOut={ranOut} onEntered={(me) => enter(me, next)} onChallenge={setChallenge} />
      )}
    </AccountFrame>
  );
}

interface PasswordProps {
  /** The code came too late. */
  ranOut: boolean;
  onEntered: (me: Me) => Promise<void>;
  onChallenge: (challenge: string) => void;
}

function PasswordStep({ ranOut, onEntered, onChallenge }: PasswordProps) {
  const t = useT();
  const required = useRequired();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { email: '', password: '' }, validate: { email: required, password: required } },
    async ({ email, password }) => {
      const answer = await take(api.POST('/api/auth/login', { body: { email: email.trim(), password, delivery: 'cookie' } }));
      if ('challenge' in answer) onChallenge(answer.challenge);
      else await onEntered(answer);
    },
  );
  return (
    <form {...formProps}>
      <Stack>
        <FormProblem text={general ?? (ranOut ? t('code-step-over') : null)} />
        <TextInput label={t('field-email')} type="email" dir="ltr" autoComplete="username webauthn" required {...form.getInputProps('email')} />
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
        <PasskeySignIn onEntered={onEntered} />
        <TextLink to="/forgot" size="sm">
          {t('forgot-link')}
        </TextLink>
        <TextLink to="/sign-up" size="sm">
          {t('sign-up-link')}
        </TextLink>
      </Stack>
    </form>
  );
}
