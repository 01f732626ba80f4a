import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { Dialog } from '../../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../../app/form';
import { useI18n } from '../../../app/i18n';
import { AREAS, NOTHING, READ_ONLY, scopesOf } from './areas';
import styles from './programs.module.css';

const DAYS = [30, 90, 365];
const DAY_MS = 86_400_000;

interface Props {
  onClose: () => void;
  /** Gets the key, unless the answer was a repeat. */
  onMade: (token?: string) => void;
}

/** A new key: what the program is called, what it may do, until when. */
export function KeyForm({ onClose, onMade }: Props) {
  const { t } = useI18n();
  const required = useRequired();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { name: '', levels: NOTHING, refunds: false, days: '', scopes: '' },
      validate: {
        name: required,
        scopes: (_, { levels, refunds }) => (scopesOf(levels, refunds).length === 0 ? t('apikey-scopes-needed') : null),
      },
    },
    async ({ name, levels, refunds, days }) => {
      const expiresAt = days ? new Date(Date.now() + Number(days) * DAY_MS).toISOString() : undefined;
      const made = await take(api.POST('/api/api-keys', { body: { name, scopes: scopesOf(levels, refunds), expiresAt } }));
      await client.invalidateQueries({ queryKey: ['api-keys'] });
      onMade((made as typeof made | undefined)?.token);
    },
  );
  const levels = [
    { value: 'none', label: t('apikey-level-none') },
    { value: 'read', label: t('apikey-level-read') },
    { value: 'write', label: t('apikey-level-write') },
  ];
  return (
    <Dialog onClose={onClose} title={t('apikey-add')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput
            label={t('apikey-name')}
            description={t('apikey-name-hint')}
            maxLength={120}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <fieldset className={styles.group}>
            <Text component="legend" fw={600} size="sm">
              {t('apikey-scopes')}
            </Text>
            <Group mb="xs">
              <Button size="xs" variant="default" onClick={() => form.setFieldValue('levels', READ_ONLY)}>
                {t('apikey-read-only')}
              </Button>
            </Group>
            <div className={styles.fields}>
              {AREAS.map(({ area, writes }) => (
                <Select
                  key={area}
                  label={t(`area-${area}`)}
                  data={writes ? levels : levels.slice(0, 2)}
                  allowDeselect={false}
                  {...form.getInputProps(`levels.${area}`)}
                />
              ))}
            </div>
            <Checkbox mt="sm" label={t('apikey-refund')} {...form.getInputProps('refunds', { type: 'checkbox' })} />
            {form.errors.scopes && (
              <Text role="alert" size="sm" mt="xs" c="var(--mantine-color-error)">
                {form.errors.scopes}
              </Text>
            )}
          </fieldset>
          <Select
            label={t('apikey-expiry')}
            data={[{ value: '', label: t('apikey-for-good') }, ...DAYS.map((days) => ({ value: String(days), label: t('apikey-days', { days }) }))]}
            allowDeselect={false}
            {...form.getInputProps('days')}
          />
          <FormActions busy={busy} onCancel={onClose}>
            {t('apikey-make')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
