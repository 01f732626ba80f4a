import { Group, NumberInput, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../../app/i18n';
import type { DraftFields } from './fields';

/** A discount in percent or as an amount. `path` is where the form has it. */
export function DiscountField({ form, path, label }: { form: UseFormReturnType<DraftFields>; path: string; label: string }) {
  const t = useT();
  const { currency } = form.getValues().content;
  const units = [
    { value: 'percent', label: '%' },
    { value: 'amount', label: currency === 'ILS' ? '₪' : currency },
  ];
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <NumberInput
        flex={1}
        label={label}
        dir="ltr"
        decimalScale={2}
        min={0}
        hideControls
        {...form.getInputProps(`${path}.discount`)}
      />
      <Select
        mt={24}
        w={72}
        aria-label={t('draft-discount-in', { what: label })}
        data={units}
        allowDeselect={false}
        {...form.getInputProps(`${path}.discountIn`)}
      />
    </Group>
  );
}
