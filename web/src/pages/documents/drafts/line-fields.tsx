/** What is sold; on a receipt, what was paid for. */
import { ActionIcon, Button, Checkbox, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Icon } from '../../../app/icons';
import { useI18n, useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import styles from '../documents.module.css';
import { chargesVat, isReceipt } from '../kinds';
import { DiscountField } from './discount-field';
import { type DraftFields, NEW_LINE, VAT_TYPES } from './fields';

/** The most lines of one document. */
const MAX = 200;

export function LineFields({ form }: { form: UseFormReturnType<DraftFields> }) {
  const t = useT();
  const { taxKind } = useBusiness();
  const { kind, content } = form.getValues();
  const { lines } = content;
  const receipt = isReceipt(kind);
  return (
    <Stack gap="sm" component="section" aria-label={t('draft-lines')}>
      <Text fw={600}>{t(receipt ? 'draft-lines-receipt' : 'draft-lines')}</Text>
      {lines.map((_, index) => (
        <LineBox key={index} form={form} index={index} />
      ))}
      {form.errors['content.lines'] && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {form.errors['content.lines']}
        </Text>
      )}
      <Group justify="space-between">
        {lines.length < MAX && (
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => form.insertListItem('content.lines', NEW_LINE)}
          >
            {t('draft-line-add')}
          </Button>
        )}
        {chargesVat(taxKind) && !receipt && (
          <Checkbox label={t('draft-prices-include-vat')} {...form.getInputProps('content.pricesIncludeVat', { type: 'checkbox' })} />
        )}
      </Group>
      {!receipt && lines.length > 0 && (
        <div className={styles.fields}>
          <DiscountField form={form} path="content" label={t('draft-discount-all')} />
        </div>
      )}
    </Stack>
  );
}

function LineBox({ form, index }: { form: UseFormReturnType<DraftFields>; index: number }) {
  const { t, plain } = useI18n();
  const { taxKind } = useBusiness();
  const { kind, content } = form.getValues();
  const path = `content.lines.${index}`;
  const receipt = isReceipt(kind);
  const number = index + 1;
  return (
    <fieldset className={styles.box} aria-label={plain('draft-line', { number })}>
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <TextInput flex={1} label={t('field-description')} maxLength={300} required {...form.getInputProps(`${path}.description`)} />
          <ActionIcon
            mt={26}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={plain('draft-line-remove', { number })}
            onClick={() => form.removeListItem('content.lines', index)}
          >
            <Icon name="trash" size={18} />
          </ActionIcon>
        </Group>
        <div className={styles.fields}>
          {!receipt && (
            <NumberInput
              label={t('draft-quantity')}
              dir="ltr"
              decimalScale={4}
              min={0}
              hideControls
              required
              {...form.getInputProps(`${path}.quantity`)}
            />
          )}
          <NumberInput
            label={t(receipt ? 'field-amount' : 'draft-unit-price')}
            dir="ltr"
            suffix={` ${content.currency === 'ILS' ? '₪' : content.currency}`}
            decimalScale={2}
            min={0}
            hideControls
            required
            {...form.getInputProps(`${path}.unitPrice`)}
          />
          {!receipt && <DiscountField form={form} path={path} label={t('draft-discount')} />}
          {!receipt && chargesVat(taxKind) && (
            <Select
              label={t('document-vat')}
              data={VAT_TYPES.map((value) => ({ value, label: t(`vat-${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps(`${path}.vat.type`)}
            />
          )}
        </div>
        {!receipt && chargesVat(taxKind) && content.lines[index]?.vat.type === 'zero' && (
          <TextInput label={t('draft-zero-reason')} maxLength={120} required {...form.getInputProps(`${path}.vat.reason`)} />
        )}
      </Stack>
    </fieldset>
  );
}
