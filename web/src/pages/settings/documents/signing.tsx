/** Whether documents are signed, since when the law was told, and with whose certificate. */
import { Alert, Badge, Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { documentSigningQuery } from '../../../api/document-queries';
import type { DocumentSigning, SigningKey } from '../../../api/types';
import { DateInput } from '../../../app/date-input';
import { Fold } from '../../../app/fold';
import { FormProblem, useApiForm } from '../../../app/form';
import { useI18n, useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { Failure, Loaded } from '../../../app/states';
import { Ltr } from '../../../app/values';
import { momentText } from '../../../time/format';
import styles from './documents.module.css';
import { UploadKey } from './upload-key';

export function Signing() {
  const t = useT();
  const signing = useQuery(documentSigningQuery);
  return (
    <Stack gap="xs" component="section" aria-label={t('signing-title')}>
      <Title order={2} size="h4">
        {t('signing-title')}
      </Title>
      <Text size="sm">{t('signing-text')}</Text>
      <Loaded query={signing}>
        {(data) => (
          <Stack>
            <SwitchForm signing={data} />
            <Keys signing={data} />
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
}

function SwitchForm({ signing }: { signing: DocumentSigning }) {
  const t = useT();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { isOn: signing.isOn, notifiedOn: signing.notifiedOn ?? '' },
      validate: { notifiedOn: (day, { isOn }) => (isOn && day === '' ? t('field-required') : null) },
    },
    async ({ isOn, notifiedOn }) => {
      const saved = await take(api.PUT('/api/document-settings/signing', { body: { isOn, notifiedOn: notifiedOn || null } }));
      client.setQueryData(documentSigningQuery.queryKey, saved);
      notifications.show({ message: t('saved') });
    },
  );
  const { isOn, notifiedOn } = form.getValues();
  return (
    <form {...formProps}>
      <Stack gap="xs">
        <FormProblem text={general} />
        <Switch label={t('signing-on')} description={t('signing-on-hint')} {...form.getInputProps('isOn', { type: 'checkbox' })} />
        {isOn && (
          <>
            <Text size="sm">{t('signing-officer')}</Text>
            <DateInput
              label={t('signing-notified')}
              value={notifiedOn}
              onChange={(day) => form.setFieldValue('notifiedOn', day)}
              required
              error={form.errors.notifiedOn}
              data-path="notifiedOn"
            />
          </>
        )}
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {t('action-save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The certificate that signs, and those that signed before. */
function Keys({ signing }: { signing: DocumentSigning }) {
  const t = useT();
  const client = useQueryClient();
  const [uploads, setUploads] = useState(false);
  const made = useMutation({
    mutationFn: () => take(api.POST('/api/document-settings/signing/keys')),
    onSuccess: (saved) => {
      client.setQueryData(documentSigningQuery.queryKey, saved);
      notifications.show({ message: t('signing-made') });
    },
  });
  const current = signing.keys.find((key) => key.isCurrent);
  const earlier = signing.keys.filter((key) => !key.isCurrent);
  return (
    <Stack gap="xs">
      {current && (
        <div>
          <Title order={3} size="h6">
            {t('signing-certificate')}
          </Title>
          <Key value={current} />
        </div>
      )}
      {current?.isExpired && (
        <Alert color="orange" p="xs">
          {t('signing-expired-text')}
        </Alert>
      )}
      {made.error && <Failure error={made.error} />}
      {(current || signing.isOn) && (
        <Group gap="xs">
          <Button size="xs" variant="default" loading={made.isPending} onClick={() => made.mutate()}>
            {t('signing-make')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setUploads(true)}>
            {t('signing-upload')}
          </Button>
        </Group>
      )}
      {earlier.length > 0 && (
        <Fold title={t('signing-earlier')} faulty={false}>
          <Text size="sm" mb="xs">
            {t('signing-earlier-text')}
          </Text>
          <ul className={styles.list}>
            {earlier.map((key) => (
              <li key={key.id}>
                <Key value={key} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {uploads && <UploadKey onClose={() => setUploads(false)} />}
    </Stack>
  );
}

function Key({ value }: { value: SigningKey }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <div>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          <bdi>{value.signer}</bdi>
        </Text>
        <Badge color="gray">{t(`signing-origin-${value.origin}`)}</Badge>
        {value.isCertified && <Badge color="green">{t('signing-certified')}</Badge>}
        {value.isExpired && <Badge color="orange">{t('signing-expired')}</Badge>}
      </Group>
      <Text size="sm">{t('signing-valid', { from: momentText(value.validFrom, zone, locale), until: momentText(value.validUntil, zone, locale) })}</Text>
      <Text size="xs" c="dimmed" className={styles.fingerprint}>
        {t('signing-fingerprint')} <Ltr>{value.fingerprint}</Ltr>
      </Text>
    </div>
  );
}
