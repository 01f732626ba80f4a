import { Button, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, take } from '../../api/client';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { useSignOut } from '../../app/session';
import { AccountFrame } from './frame';

/** For a user who belongs to no business: opening one. */
export function NewBusinessPage() {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { form, busy, general, formProps } = useApiForm({ initialValues: { name: '' }, validate: { name: required } }, async ({ name }) => {
    const { id } = await take(api.POST('/api/businesses', { body: { name } }));
    await take(api.POST('/api/auth/switch-business', { body: { businessId: id } }));
    client.clear();
    await navigate({ to: '/' });
  });
  return (
    <AccountFrame title={t('new-business-title')}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-business-name')} autoComplete="organization" required {...form.getInputProps('name')} />
          <Button type="submit" loading={busy} fullWidth>
            {t('new-business-action')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => void signOut()}>
            {t('sign-out')}
          </Button>
        </Stack>
      </form>
    </AccountFrame>
  );
}
