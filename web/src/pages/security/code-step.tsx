/** The second step of signing in. */
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { ApiError } from '../../api/problem';
import type { Me } from '../../api/types';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { CodeField, RecoveryField } from './code-field';

interface Props {
  challenge: string;
  onEntered: (me: Me) => Promise<void>;
  /** The challenge ran out, or somebody wants to begin anew. */
  onOver: (ranOut: boolean) => void;
}

/** Once, when the field comes: there is nothing else to do here. */
function focus(field: HTMLInputElement | null): void {
  field?.focus();
}

export function CodeStep({ challenge, onEntered, onOver }: Props) {
  const t = useT();
  const required = useRequired();
  const [byRecovery, setByRecovery] = useState(false);
  const { form, busy, general, formProps } = useApiForm({ initialValues: { code: '' }, validate: { code: required } }, async ({ code }) => {
    const body = { challenge, code, delivery: 'cookie' as const };
    const me = await take(api.POST('/api/auth/second-factor/verify', { body })).catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      onOver(true);
      return null;
    });
    if (me) await onEntered(me);
  });
  const change = () => {
    setByRecovery(!byRecovery);
    form.setValues({ code: '' });
    form.clearErrors();
  };
  const Field = byRecovery ? RecoveryField : CodeField;
  return (
    <form {...formProps}>
      <Stack>
        <Text>{t(byRecovery ? 'code-step-recovery' : 'code-step-text')}</Text>
        <FormProblem text={general} />
        <Field key={String(byRecovery)} ref={focus} {...form.getInputProps('code')} />
        <Button type="submit" loading={busy} fullWidth>
          {t('sign-in-action')}
        </Button>
        <Button variant="subtle" size="sm" onClick={change}>
          {t(byRecovery ? 'code-step-by-app' : 'code-step-by-recovery')}
        </Button>
        <Button variant="subtle" size="sm" color="gray" onClick={() => onOver(false)}>
          {t('back-to-sign-in')}
        </Button>
      </Stack>
    </form>
  );
}
