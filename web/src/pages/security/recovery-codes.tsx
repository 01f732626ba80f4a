import { Alert, Button, Group, Stack } from '@mantine/core';
import { CopyButton } from '../../app/copy-button';
import { Icon } from '../../app/icons';
import { useT } from '../../app/i18n';
import styles from './security.module.css';

/** Ten codes that are shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useT();
  const text = codes.join('\n');
  return (
    <Stack>
      <Alert color="green" role="status" icon={<Icon name="check" />}>
        {t('recovery-codes-text')}
      </Alert>
      <ol className={styles.codes} aria-label={t('recovery-codes')} dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <CopyButton text={text} label={t('recovery-codes-copy')} copied={t('recovery-codes-copied')} variant="default">
        <Button
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="chatgrow-recovery-codes.txt"
          variant="default"
          leftSection={<Icon name="download" size={18} />}
        >
          {t('recovery-codes-save')}
        </Button>
      </CopyButton>
      <Group>
        <Button onClick={onDone}>{t('recovery-codes-done')}</Button>
      </Group>
    </Stack>
  );
}
