import { NumberInput, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../../app/i18n';
import type { DraftFields } from './fields';

/** A discount in percent or as an amount. `path` is where the form has it. */
export function DiscountField({ form, path, label }: { form: UseFormReturnType<DraftFields>; path: string; label: string }) {
  const t = useT();
  return (
    <NumberInput
      label={label}
      dir="ltr"
      decimalScale={2}
      min={0}
      hideControls
      rightSectionWidth={72}
      rightSection={
        <Select
          aria-label={t('draft-discount-in', { what: label })}
          variant="unstyled"
          data={[
            { value: 'percent', label: '%' },
            { value: 'amount', label: t('field-amount') },
          ]}
          allowDeselect={false}
          {...form.getInputProps(`${path}.discountIn`)}
        />
      }
      {...form.getInputProps(`${path}.discount`)}
    />
  );
}
