/** A secret that is told once: to be copied now, or never. */
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { CopyButton } from '../../../app/copy-button';
import { Dialog } from '../../../app/dialog';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';

interface Props {
  title: string;
  label: string;
  /** Absent when the answer was a repeat, which tells it no more. */
  secret?: string;
  /** What it is for. */
  text: string;
  onClose: () => void;
}

export function SecretOnce({ title, label, secret, text, onClose }: Props) {
  const t = useT();
  return (
    <Dialog onClose={onClose} title={title} wide>
      <Stack>
        {secret ? (
          <>
            <Alert color="orange" icon={<Icon name="warning" />}>
              {t('program-secret-once')}
            </Alert>
            <Text size="sm">{text}</Text>
            <TextInput readOnly dir="ltr" label={label} value={secret} data-autofocus onFocus={(event) => event.currentTarget.select()} />
            <CopyButton text={secret} label={t('program-secret-copy')} copied={t('program-secret-copied')} variant="default" />
          </>
        ) : (
          <Alert color="orange" icon={<Icon name="warning" />}>
            {t('program-secret-missed')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('program-secret-done')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
