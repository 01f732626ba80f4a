import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { useMe } from '../../app/session';

/** A new password; whoever is signed in elsewhere is signed out. */
export function ChangePassword() {
  const t = useT();
  const { user } = useMe();
  const required = useRequired();
  const client = useQueryClient();
  const [done, setDone] = useState(false);
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { currentPassword: '', newPassword: '' }, validate: { currentPassword: required, newPassword: required } },
    async (body, { reset }) => {
      setDone(false);
      await take(api.POST('/api/auth/password', { body }));
      reset();
      setDone(true);
      await client.invalidateQueries({ queryKey: ['sessions'] });
    },
  );
  const toggle = { 'aria-label': t('password-show') };
  return (
    <form {...formProps}>
      <Stack maw={360}>
        <FormProblem text={general} />
        <input type="email" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordInput
          label={t('field-current-password')}
          dir="ltr"
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('field-new-password')}
          description={t('password-hint')}
          dir="ltr"
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('newPassword')}
        />
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {t('reset-action')}
          </Button>
          <Text role="status" size="sm">
            {done ? t('password-changed') : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
