/** What the registration form asks besides name and telephone. */
import { ActionIcon, Button, Checkbox, Group, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import styles from './events.module.css';
import { type Details, NEW_QUESTION, type QuestionRow } from './fields';

const KINDS: QuestionRow['kind'][] = ['short_text', 'long_text', 'number', 'choice', 'checkbox'];
/** The most questions of one event. */
const MAX = 30;

export function QuestionFields<T extends Details>({ form }: { form: UseFormReturnType<T> }) {
  const { t, plain } = useI18n();
  const { questions } = form.getValues();
  return (
    <Stack gap="sm" align="stretch">
      {questions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('questions-none')}
        </Text>
      )}
      {questions.map((question, index) => (
        <fieldset key={question.id ?? index} className={styles.box} aria-label={plain('question-number', { number: index + 1 })}>
          <Stack gap="sm">
            <Group gap="xs" wrap="nowrap" align="flex-end">
              <TextInput
                flex={1}
                label={t('question-number', { number: index + 1 })}
                maxLength={120}
                required
                {...form.getInputProps(`questions.${index}.label`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={plain('question-remove', { number: index + 1 })}
                onClick={() => form.removeListItem('questions', index)}
              >
                <Icon name="trash" size={18} />
              </ActionIcon>
            </Group>
            <Select
              label={t('question-kind')}
              data={KINDS.map((value) => ({ value, label: t(`question-kind-${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps(`questions.${index}.kind`)}
            />
            {question.kind === 'choice' && (
              <TagsInput
                label={t('question-options')}
                description={t('question-options-hint')}
                required
                {...form.getInputProps(`questions.${index}.options`)}
              />
            )}
            <Checkbox label={t('question-required')} {...form.getInputProps(`questions.${index}.required`, { type: 'checkbox' })} />
          </Stack>
        </fieldset>
      ))}
      {questions.length < MAX && (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => form.insertListItem('questions', NEW_QUESTION as never)}
          >
            {t('question-add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
