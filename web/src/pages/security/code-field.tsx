import { TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import type { Ref } from 'react';
import { useT } from '../../app/i18n';

type Props = GetInputPropsReturnType & { ref?: Ref<HTMLInputElement> };

/** Six digits of the authenticator app; telephones offer to fill them in, and they can be pasted with spaces. */
export function CodeField(props: Props) {
  const t = useT();
  return (
    <TextInput
      label={t('field-code')}
      description={t('field-code-hint')}
      dir="ltr"
      inputMode="numeric"
      autoComplete="one-time-code"
      required
      data-autofocus
      {...props}
    />
  );
}

/** For who does not have the app at hand. */
export function RecoveryField(props: Props) {
  const t = useT();
  return <TextInput label={t('field-recovery-code')} dir="ltr" autoComplete="off" spellCheck={false} required data-autofocus {...props} />;
}
