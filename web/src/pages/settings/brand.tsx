/** The colour of the pages that guests see; the logo on them is that of documents. */
import { Button, Card, ColorInput, Group, Stack, Text, Title } from '@mantine/core';
import { FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { SWATCHES } from '../catalog/color-field';
import type { SaveBusiness } from './use-save-business';

export function BrandSettings({ save }: { save: SaveBusiness }) {
  const t = useT();
  return (
    <Card withBorder component="section" aria-labelledby="brand-title" maw={480}>
      <Stack>
        <Title order={2} size="h4" id="brand-title">
          {t('brand-title')}
        </Title>
        <Text>{t('brand-text')}</Text>
        <ColorForm save={save} />
      </Stack>
    </Card>
  );
}

function ColorForm({ save }: { save: SaveBusiness }) {
  const t = useT();
  const { brandColor } = useBusiness();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { brandColor: brandColor ?? '' } },
    ({ brandColor: color }) => save({ brandColor: color || null }),
  );
  return (
    <form {...formProps}>
      <Stack gap="sm">
        <FormProblem text={general} />
        <ColorInput
          label={t('brand-color')}
          description={t('brand-color-hint')}
          placeholder={SWATCHES[0]}
          format="hex"
          dir="ltr"
          swatches={SWATCHES}
          eyeDropperButtonProps={{ 'aria-label': t('brand-color-pick') }}
          {...form.getInputProps('brandColor')}
        />
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {t('action-save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
