/** A key with the certificate of an issuer, brought as the file that the issuer gave. */
import { Checkbox, FileInput, PasswordInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { documentSigningQuery } from '../../../api/document-queries';
import { Dialog } from '../../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../../app/form';
import { useT } from '../../../app/i18n';

/** The bytes of a file in base64. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export function UploadKey({ onClose }: { onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { file: null as File | null, password: '', isCertified: false },
      validate: { file: (file) => (file ? null : t('field-required')) },
    },
    async ({ file, password, isCertified }) => {
      if (!file) return;
      const body = { file: await base64Of(file), password, isCertified };
      const saved = await take(api.POST('/api/document-settings/signing/keys/upload', { body }));
      client.setQueryData(documentSigningQuery.queryKey, saved);
      notifications.show({ message: t('signing-uploaded') });
      onClose();
    },
  );
  return (
    <Dialog title={t('signing-upload')} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Text size="sm">{t('signing-upload-text')}</Text>
          <FileInput label={t('signing-file')} accept=".p12,.pfx,application/x-pkcs12" required {...form.getInputProps('file')} />
          <PasswordInput label={t('signing-password')} autoComplete="off" dir="ltr" maxLength={200} {...form.getInputProps('password')} />
          <Checkbox
            label={t('signing-is-certified')}
            description={t('signing-is-certified-hint')}
            {...form.getInputProps('isCertified', { type: 'checkbox' })}
          />
          <FormActions busy={busy} onCancel={onClose}>
            {t('signing-upload-action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
