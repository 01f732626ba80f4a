import { NumberInput, type NumberInputProps } from '@mantine/core';
import type { Money } from '../../api/types';
import { minorUnits } from '../../time/format';

/** A sum of money in major units. */
export function AmountField({ currency, ...rest }: { currency: Money['currency'] } & NumberInputProps) {
  return (
    <NumberInput
      dir="ltr"
      suffix={` ${currency === 'ILS' ? '₪' : currency}`}
      decimalScale={Math.log10(minorUnits(currency))}
      min={0}
      hideControls
      {...rest}
    />
  );
}
