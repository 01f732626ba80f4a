import { Button, Group, Stack, TextInput } from '@mantine/core';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { useSaveSteps } from './use-save-steps';

/** What guests must find on the business's page. The rest has its place in the settings. */
export function FirstDetails() {
  const t = useT();
  const required = useRequired();
  const { name, phone, address } = useBusiness();
  const save = useSaveSteps();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { name, phone: phone ?? '', address }, validate: { name: required, phone: required } },
    save,
  );
  return (
    <form {...formProps}>
      <Stack maw={480}>
        <FormProblem text={general} />
        <TextInput label={t('field-business-name')} autoComplete="organization" required {...form.getInputProps('name')} />
        <TextInput label={t('field-phone')} type="tel" autoComplete="tel" dir="ltr" required {...form.getInputProps('phone')} />
        <TextInput label={t('field-address')} autoComplete="street-address" {...form.getInputProps('address')} />
        <Group>
          <Button type="submit" loading={busy}>
            {t('welcome-business-action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
