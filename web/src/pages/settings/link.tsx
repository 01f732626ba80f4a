import { Button, Group, Stack, TextInput } from '@mantine/core';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { PublicLink } from '../../app/public-link';
import { EmbedCode } from './embed-code';
import { useBusiness, useMay } from '../../app/session';
import { useSaveBusiness } from './use-save-business';

export function LinkSettings() {
  const runs = useMay('editBusiness');
  return (
    <Stack maw={560}>
      <PublicLink />
      <EmbedCode />
      {runs && <SlugForm />}
    </Stack>
  );
}

/** The last part of the public address. */
function SlugForm() {
  const t = useT();
  const required = useRequired();
  const { slug } = useBusiness();
  const save = useSaveBusiness();
  const { form, busy, general, formProps } = useApiForm({ initialValues: { slug }, validate: { slug: required } }, save);
  return (
    <form {...formProps}>
      <Stack>
        <FormProblem text={general} />
        <TextInput label={t('field-slug')} description={t('field-slug-hint')} dir="ltr" {...form.getInputProps('slug')} />
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {t('action-save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
