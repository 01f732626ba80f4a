import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { Business } from '../../api/types';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { BrandSettings } from './brand';
import { type SaveBusiness, useSaveBusiness } from './use-save-business';

const TAX_KINDS: Business['taxKind'][] = ['exempt_dealer', 'licensed_dealer', 'company', 'non_profit'];

/** What guests see and what receipts must say. */
export function BusinessSettings() {
  // One for both forms: what one has saved is no change by somebody else to the other.
  const save = useSaveBusiness();
  return (
    <Stack gap="xl">
      <BusinessForm save={save} />
      <BrandSettings save={save} />
    </Stack>
  );
}

function BusinessForm({ save }: { save: SaveBusiness }) {
  const t = useT();
  const required = useRequired();
  const business = useBusiness();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        name: business.name,
        phone: business.phone ?? '',
        email: business.email ?? '',
        address: business.address ?? '',
        taxKind: business.taxKind,
        taxNumber: business.taxNumber ?? '',
      },
      validate: { name: required },
    },
    ({ name, phone, email, address, taxKind, taxNumber }) =>
      save({ name, phone: phone || null, email: email || null, address: address || null, taxKind, taxNumber: taxNumber || null }),
  );
  return (
    <form {...formProps}>
      <Stack maw={480}>
        <FormProblem text={general} />
        <TextInput label={t('field-business-name')} required {...form.getInputProps('name')} />
        <TextInput label={t('field-phone')} type="tel" dir="ltr" {...form.getInputProps('phone')} />
        <TextInput label={t('field-email')} type="email" dir="ltr" {...form.getInputProps('email')} />
        <TextInput label={t('field-address')} {...form.getInputProps('address')} />
        <Select
          label={t('field-tax-kind')}
          data={TAX_KINDS.map((kind) => ({ value: kind, label: t(`tax-${kind}`) }))}
          allowDeselect={false}
          {...form.getInputProps('taxKind')}
        />
        <TextInput
          label={t('field-tax-number')}
          description={t('field-tax-number-hint')}
          dir="ltr"
          inputMode="numeric"
          {...form.getInputProps('taxNumber')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {t('action-save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
