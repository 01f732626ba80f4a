/** Forms that talk to the server: faults land on their fields, the first bad one gets the focus. */
import { Alert, Button, Group } from '@mantine/core';
import { type UseFormInput, type UseFormReturnType, useForm } from '@mantine/form';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ApiError, formFaults, type Problem } from '../api/problem';
import { useT } from './i18n';
import { failureText } from './states';

type Values = Record<string, unknown>;

/** The paths of all fields: "customer.phone" for one inside an object, "dates.0.endsAt" for one of the list `rows`. */
function fieldPaths(values: Values, rows: readonly string[], prefix = ''): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    if (Array.isArray(value)) return rows.includes(path) ? [...fieldPaths({ ...value }, rows, `${path}.`), path] : [path];
    return value && typeof value === 'object' && !(value instanceof Date) ? fieldPaths(value as Values, rows, `${path}.`) : [path];
  });
}

/**
 * `send` gets the values and the form; what it throws is shown on the form, which keeps what was typed.
 * `rows` names the lists whose items show their own faults.
 */
export function useApiForm<T extends Values>(
  input: UseFormInput<T>,
  send: (values: T, form: UseFormReturnType<T>) => Promise<void>,
  rows: readonly string[] = [],
) {
  const t = useT();
  const form = useForm<T>({ mode: 'controlled', ...input });
  const [busy, setBusy] = useState(false);
  const [general, setGeneral] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);

  const toFocus = useRef<string | null>(null);

  // The fields are enabled and unfolded only with the next drawing, so the focus waits for it.
  useEffect(() => {
    if (toFocus.current === null || busy) return;
    form.getInputNode(toFocus.current)?.focus();
    toFocus.current = null;
  });
  const focusFirst = (names: string[]) => {
    toFocus.current = names[0] ?? null;
  };

  const refuse = (error: unknown) => {
    if (!(error instanceof ApiError) || error.code === 'network') {
      setGeneral(failureText(error, t));
      return;
    }
    const names = fieldPaths(form.getValues(), rows);
    const faults = formFaults(error.problem, names, t('error-unexpected'));
    form.setErrors(faults.fields);
    setGeneral(faults.general);
    setRefusal(error.problem);
    focusFirst(names.filter((name) => name in faults.fields));
  };

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    setGeneral(null);
    setRefusal(null);
    const { errors, hasErrors } = form.validate();
    if (hasErrors) {
      focusFirst(fieldPaths(form.getValues(), rows).filter((name) => errors[name]));
      return;
    }
    setBusy(true);
    try {
      await send(form.getValues(), form);
    } catch (error) {
      refuse(error);
    } finally {
      setBusy(false);
    }
  };

  return { form, busy, general, refusal, formProps: { onSubmit, noValidate: true } };
}

/** A refusal above a long form is brought into view. */
function showIt(box: HTMLElement | null): void {
  void box?.scrollIntoView({ block: 'nearest' });
}

/** The part of a refusal that belongs to no field. */
export function FormProblem({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <Alert key={text} ref={showIt} color="red" role="alert">
      {text}
    </Alert>
  );
}

interface Actions {
  busy: boolean;
  disabled?: boolean;
  onCancel: () => void;
  children: ReactNode;
}

/** The end of a form in a dialog: leaving it, and sending it. */
export function FormActions({ busy, disabled, onCancel, children }: Actions) {
  const t = useT();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('action-cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled}>
        {children}
      </Button>
    </Group>
  );
}

/** A check for `useApiForm`: the field must not be empty. */
export function useRequired(): (value: unknown) => string | null {
  const t = useT();
  return (value) => (typeof value === 'string' && value.trim() === '' ? t('field-required') : null);
}
