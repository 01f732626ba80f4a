/** How the money comes or goes, and the details that its means has. */
import { NumberInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DateInput } from '../../app/date-input';
import { useT } from '../../app/i18n';
import type { PaymentMethod } from '../../api/types';
import { detailsOf, isNeeded } from './means';
import styles from './payments.module.css';

/** Words that a person chose; all other details are numbers, written left to right. */
const WORDS = new Set(['bank', 'brand', 'name', 'description']);

export function DetailFields<T>({ form, method }: { form: UseFormReturnType<T>; method: PaymentMethod }) {
  const t = useT();
  const needed = isNeeded(method);
  if (detailsOf(method).length === 0) return null;
  return (
    <div className={styles.fields}>
      {detailsOf(method).map((name) => {
        const shared = { label: t(`detail-${name}`), required: needed, ...form.getInputProps(`details.${name}`) };
        if (name === 'dueOn') return <DateInput key={name} {...shared} value={shared.value as string} />;
        if (name === 'installments') return <NumberInput key={name} dir="ltr" min={1} max={36} allowDecimal={false} {...shared} />;
        return (
          <TextInput
            key={name}
            dir={WORDS.has(name) ? 'auto' : 'ltr'}
            inputMode={name === 'last4' ? 'numeric' : undefined}
            maxLength={name === 'last4' ? 4 : 40}
            autoComplete="off"
            {...shared}
          />
        );
      })}
    </div>
  );
}
