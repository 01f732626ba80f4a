/** Which lines of an invoice are taken back, and how much of each. */
import { Checkbox, NumberInput, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useI18n } from '../../app/i18n';
import { moneyText } from '../../time/format';
import type { CreditValues } from './credit-form';
import styles from './documents.module.css';
import { countText, creditOf, type DocumentLine, leftOfLine, quantityOf } from './line-parts';

interface Props {
  lines: DocumentLine[];
  form: UseFormReturnType<CreditValues>;
}

export function CreditLines({ lines, form }: Props) {
  const { t, plain, locale } = useI18n();
  const { parts } = form.getValues();
  return (
    <Stack gap="xs" role="group" aria-label={t('credit-lines')}>
      {lines.map((line, place) => {
        const left = leftOfLine(line);
        const part = parts[place];
        const quantity = part?.isChosen ? quantityOf(part.quantity) : null;
        return (
          <div key={line.line} className={styles.row}>
            <Checkbox
              label={<bdi>{line.description}</bdi>}
              description={left > 0 ? t('credit-line-left', { quantity: countText(left, locale) }) : t('credit-line-none')}
              disabled={left === 0}
              {...form.getInputProps(`parts.${place}.isChosen`, { type: 'checkbox' })}
            />
            {part?.isChosen && (
              <NumberInput
                aria-label={plain('credit-line-quantity', { line: line.description })}
                dir="ltr"
                w="6rem"
                size="sm"
                min={0}
                decimalScale={4}
                hideControls
                {...form.getInputProps(`parts.${place}.quantity`)}
              />
            )}
            {quantity !== null && quantity <= left && (
              <Text size="xs" c="dimmed">
                {moneyText({ ...line.total, amount: creditOf(line, quantity) }, locale)}
              </Text>
            )}
          </div>
        );
      })}
      {form.errors.how && (
        <Text size="sm" c="red.8" role="alert">
          {form.errors.how}
        </Text>
      )}
    </Stack>
  );
}
