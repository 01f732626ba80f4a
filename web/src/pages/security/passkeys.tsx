import { Badge, Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { passkeysQuery } from '../../api/security-queries';
import type { Passkey } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Loaded } from '../../app/states';
import { momentText } from '../../time/format';
import { AddPasskey } from './add-passkey';
import { Prove, type Proof } from './prove';
import { offersPasskeys } from './webauthn';

/** This user's passkeys: ways in without a password. */
export function Passkeys() {
  const t = useT();
  const passkeys = useQuery(passkeysQuery);
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  return (
    <Stack>
      <Text>{t('passkeys-text')}</Text>
      <Loaded query={passkeys} rows={1}>
        {({ items }) => items.map((passkey) => <PasskeyCard key={passkey.id} passkey={passkey} />)}
      </Loaded>
      {offersPasskeys() ? (
        <Group>
          <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
            {t('passkey-add')}
          </Button>
        </Group>
      ) : (
        <Text c="dimmed">{t('passkeys-none-here')}</Text>
      )}
      {adding && <AddPasskey onAdded={close} onClose={close} />}
    </Stack>
  );
}

function PasskeyCard({ passkey }: { passkey: Passkey }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const [step, setStep] = useState<'rename' | 'remove' | null>(null);
  const { name, createdAt, lastUsedAt, current } = passkey;
  const close = () => setStep(null);
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between">
        <div>
          <Group gap="xs">
            <Text fw={600}>
              <bdi>{name}</bdi>
            </Text>
            {current && (
              <Badge color="green" variant="light">
                {t('passkey-current')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t('passkey-made', { at: momentText(createdAt, zone, locale) })}
          </Text>
          <Text size="sm" c="dimmed">
            {lastUsedAt ? t('passkey-used', { at: momentText(lastUsedAt, zone, locale) }) : t('passkey-not-used')}
          </Text>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setStep('rename')} aria-label={plain('passkey-rename-named', { name })}>
            {t('passkey-rename')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setStep('remove')} aria-label={plain('passkey-remove-named', { name })}>
            {t('action-remove')}
          </Button>
        </Group>
      </Group>
      {step === 'rename' && <Rename passkey={passkey} onClose={close} />}
      {step === 'remove' && <Remove passkey={passkey} onClose={close} />}
    </Card>
  );
}

interface StepProps {
  passkey: Passkey;
  onClose: () => void;
}

function Rename({ passkey, onClose }: StepProps) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { name: passkey.name }, validate: { name: required } },
    async (body) => {
      await take(api.PUT('/api/auth/passkeys/{id}', { params: { path: { id: passkey.id } }, body }));
      onClose();
      await client.invalidateQueries({ queryKey: ['passkeys'] });
    },
  );
  return (
    <Dialog title={t('passkey-rename')} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <TextInput label={t('field-passkey-name')} maxLength={60} required data-autofocus {...form.getInputProps('name')} />
          <FormActions busy={busy} onCancel={onClose}>
            {t('action-save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}

function Remove({ passkey, onClose }: StepProps) {
  const t = useT();
  const client = useQueryClient();
  const remove = async (body: Proof) => {
    await take(api.POST('/api/auth/passkeys/{id}/remove', { params: { path: { id: passkey.id } }, body }));
    onClose();
    await Promise.all(['passkeys', 'sessions', 'me'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
  return (
    <Prove title={t('passkey-remove')} text={t('passkey-remove-text')} action={t('passkey-remove')} onProof={remove} onClose={onClose} />
  );
}
