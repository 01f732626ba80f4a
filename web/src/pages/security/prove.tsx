/** A step that asks once more who it is: by the password, or by a code. */
import { PasswordInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { CodeField } from './code-field';

export type Proof = { password: string } | { code: string };

interface Props {
  title: string;
  text: string;
  action: string;
  onProof: (proof: Proof) => Promise<void>;
  onClose: () => void;
}

export function Prove({ title, text, action, onProof, onClose }: Props) {
  const { t, plain } = useI18n();
  const required = useRequired();
  const [by, setBy] = useState<'password' | 'code'>('password');
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { password: '', code: '' },
      validate: { password: (value) => (by === 'password' ? required(value) : null), code: (value) => (by === 'code' ? required(value) : null) },
    },
    ({ password, code }) => onProof(by === 'password' ? { password } : { code }),
  );
  return (
    <Dialog title={title} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <Text>{text}</Text>
          <SegmentedControl
            aria-label={plain('prove-by')}
            value={by}
            onChange={(next) => setBy(next === 'code' ? 'code' : 'password')}
            data={[
              { value: 'password', label: t('field-password') },
              { value: 'code', label: t('field-code') },
            ]}
          />
          <FormProblem text={general} />
          {by === 'password' ? (
            <PasswordInput
              label={t('field-current-password')}
              dir="ltr"
              autoComplete="current-password"
              required
              data-autofocus
              visibilityToggleButtonProps={{ 'aria-label': t('password-show') }}
              {...form.getInputProps('password')}
            />
          ) : (
            <CodeField {...form.getInputProps('code')} />
          )}
          <FormActions busy={busy} onCancel={onClose}>
            {action}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
