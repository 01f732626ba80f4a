/** The questions of an event, to be answered at the desk. */
import { Checkbox, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { EventQuestion } from '../../api/types';
import type { AnswerForm } from './answers';

interface Props<T> {
  questions: EventQuestion[];
  form: UseFormReturnType<T>;
}

export function AnswerFields<T extends { answers: AnswerForm }>({ questions, form }: Props<T>) {
  return (
    <Stack gap="sm">
      {questions.map((question) => (
        <Answer key={question.id} question={question} form={form} />
      ))}
    </Stack>
  );
}

function Answer<T extends { answers: AnswerForm }>({ question, form }: { question: EventQuestion; form: UseFormReturnType<T> }) {
  const path = `answers.${question.id}`;
  const field = { label: question.label, required: question.required, ...form.getInputProps(path) };
  switch (question.kind) {
    case 'short_text':
      return <TextInput {...field} maxLength={200} />;
    case 'long_text':
      return <Textarea {...field} autosize minRows={2} maxRows={8} />;
    case 'number':
      return <NumberInput {...field} dir="ltr" />;
    case 'choice':
      return <Select {...field} data={question.options ?? []} clearable={!question.required} />;
    case 'checkbox':
      return <Checkbox label={question.label} {...form.getInputProps(path, { type: 'checkbox' })} />;
  }
}
