/** What a carrier wants to know, by who it is. */
import { Group, NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../../app/i18n';
import { carries, type Kind, secretsOf } from './fields';

const SECURITIES = ['starttls', 'tls', 'none'] as const;

interface Props<T> {
  form: UseFormReturnType<T>;
  kind: Kind;
  /** Whether nothing is kept yet, so that secrets must be given. */
  isNew: boolean;
}

export function ProviderFields<T>({ form, kind, isNew }: Props<T>) {
  const t = useT();
  const field = (name: string) => form.getInputProps(`settings.${name}`);
  return (
    <>
      {carries(kind, 'host') && (
        <>
          <TextInput label={t('smtp-host')} dir="ltr" maxLength={253} required {...field('host')} />
          <Group grow align="flex-start">
            <NumberInput
              label={t('smtp-port')}
              description={t('smtp-port-hint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              dir="ltr"
              min={1}
              max={65_535}
              hideControls
              {...field('port')}
            />
            <Select
              label={t('smtp-security')}
              data={SECURITIES.map((value) => ({ value, label: t(`smtp-security-${value}`) }))}
              allowDeselect={false}
              {...field('security')}
            />
          </Group>
          <TextInput label={t('smtp-user')} dir="ltr" maxLength={254} autoComplete="off" {...field('user')} />
        </>
      )}
      {carries(kind, 'accountSid') && (
        <TextInput label={t('twilio-account')} description={t('twilio-account-hint')} dir="ltr" maxLength={34} required {...field('accountSid')} />
      )}
      {carries(kind, 'phoneNumberId') && (
        <TextInput label={t('cloud-number-id')} description={t('cloud-number-id-hint')} dir="ltr" maxLength={32} required {...field('phoneNumberId')} />
      )}
      {secretsOf(kind).map(({ name, needed }) => (
        <PasswordInput
          key={name}
          label={t(`secret-${name}`)}
          description={isNew ? undefined : t('secret-kept')}
          placeholder={isNew ? undefined : '••••••••'}
          dir="ltr"
          maxLength={1000}
          required={isNew && needed}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('secret-show') }}
          {...form.getInputProps(`secrets.${name}`)}
        />
      ))}
      {carries(kind, 'messagingServiceSid') && (
        <TextInput label={t('twilio-service')} description={t('twilio-service-hint')} dir="ltr" maxLength={34} {...field('messagingServiceSid')} />
      )}
      <TextInput
        label={t(`connection-from-${kind.startsWith('email') ? 'email' : kind}`)}
        description={t(`connection-from-hint-${kind.startsWith('email') ? 'email' : kind}`)}
        dir="ltr"
        maxLength={254}
        required={kind.startsWith('email')}
        {...field('from')}
      />
    </>
  );
}
