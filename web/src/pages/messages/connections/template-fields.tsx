/** Approved templates of WhatsApp: what is sent to who has not written within a day. */
import { Button, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Fold } from '../../../app/fold';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import styles from '../messages.module.css';
import { TEMPLATES } from '../templates';
import { VARIABLES } from '../variables';
import { carries, type Kind, type TemplateRow } from './fields';

interface Props<T> {
  form: UseFormReturnType<T>;
  kind: Kind;
  rows: TemplateRow[];
}

export function TemplateFields<T>({ form, kind, rows }: Props<T>) {
  const { t, plain } = useI18n();
  if (!carries(kind, 'templates')) return null;
  const path = 'settings.templates';
  const free = TEMPLATES.filter((template) => !rows.some(({ message }) => message === template));
  const [next] = free;
  const fault = form.errors[path];
  return (
    <Fold title={t('approved-title')} faulty={Boolean(fault)}>
      <Stack gap="sm">
        <Text size="sm">{t('approved-text')}</Text>
        {fault && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {fault}
          </Text>
        )}
        {rows.map((row, index) => {
          const field = (name: keyof TemplateRow) => form.getInputProps(`${path}.${index}.${name}`);
          const own = TEMPLATES.filter((template) => template === row.message || free.includes(template));
          return (
            <fieldset key={index} className={styles.box} aria-label={plain('approved-of', { template: t(`template-${row.message}`) })}>
              <Stack gap="sm">
                <Select
                  label={t('approved-message')}
                  data={own.map((value) => ({ value, label: t(`template-${value}`) }))}
                  allowDeselect={false}
                  {...field('message')}
                />
                <Group grow align="flex-start">
                  <TextInput
                    label={t(kind === 'whatsapp-twilio' ? 'approved-content-id' : 'approved-name')}
                    dir="ltr"
                    maxLength={512}
                    required
                    {...field('name')}
                  />
                  <TextInput label={t('approved-language')} dir="ltr" maxLength={20} required {...field('language')} />
                </Group>
                <MultiSelect
                  label={t('approved-variables')}
                  description={t('approved-variables-hint')}
                  data={['text', ...VARIABLES].map((value) => ({ value, label: t(`variable-${value}`) }))}
                  maxValues={10}
                  {...field('variables')}
                />
                <Group justify="flex-end">
                  <Button
                    size="xs"
                    variant="subtle"
                    color="gray"
                    aria-label={plain('approved-remove', { template: t(`template-${row.message}`) })}
                    onClick={() => form.removeListItem(path, index)}
                  >
                    {t('action-remove')}
                  </Button>
                </Group>
              </Stack>
            </fieldset>
          );
        })}
        {next && (
          <Group>
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => form.insertListItem(path, { message: next, name: '', language: 'he', variables: ['text'] } as never)}
            >
              {t('approved-add')}
            </Button>
          </Group>
        )}
      </Stack>
    </Fold>
  );
}
