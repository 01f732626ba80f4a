/** Switching the second factor on: the password, the secret and its first code, the recovery codes. */
import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n, useT } from '../../app/i18n';
import { CodeField } from './code-field';
import { RecoveryCodes } from './recovery-codes';
import styles from './security.module.css';

interface Secret {
  secret: string;
  uri: string;
  qr: string;
}

export function SetUp({ onDone }: { onDone: () => void }) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (secret) return <FirstCode secret={secret} onCodes={setCodes} />;
  return <Begin onSecret={setSecret} />;
}

function Begin({ onSecret }: { onSecret: (secret: Secret) => void }) {
  const t = useT();
  const required = useRequired();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { password: '' }, validate: { password: required } },
    async (body) => onSecret(await take(api.POST('/api/auth/second-factor/set-up', { body }))),
  );
  return (
    <form {...formProps}>
      <Stack>
        <Text>{t('second-factor-begin')}</Text>
        <FormProblem text={general} />
        <PasswordInput
          label={t('field-current-password')}
          dir="ltr"
          autoComplete="current-password"
          required
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('password-show') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy}>
          {t('second-factor-next')}
        </Button>
      </Stack>
    </form>
  );
}

function FirstCode({ secret, onCodes }: { secret: Secret; onCodes: (codes: string[]) => void }) {
  const { t, plain } = useI18n();
  const required = useRequired();
  const { form, busy, general, formProps } = useApiForm({ initialValues: { code: '' }, validate: { code: required } }, async (body) => {
    const { recoveryCodes } = await take(api.POST('/api/auth/second-factor/confirm', { body }));
    onCodes(recoveryCodes);
  });
  return (
    <form {...formProps}>
      <Stack>
        <Text>{t('second-factor-scan')}</Text>
        <img className={styles.qr} src={`data:image/svg+xml,${encodeURIComponent(secret.qr)}`} alt={plain('second-factor-qr')} />
        <Text size="sm">
          {t('second-factor-type')}{' '}
          <bdi dir="ltr" className={styles.secret}>
            {secret.secret.match(/.{1,4}/g)?.join(' ')}
          </bdi>
        </Text>
        <Anchor href={secret.uri} size="sm">
          {t('second-factor-open-app')}
        </Anchor>
        <FormProblem text={general} />
        <CodeField {...form.getInputProps('code')} />
        <Button type="submit" loading={busy}>
          {t('second-factor-turn-on')}
        </Button>
      </Stack>
    </form>
  );
}
