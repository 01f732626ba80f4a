import { Button, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Icon } from './icons';
import { useT } from './i18n';

interface Props {
  text: string;
  label: string;
  /** What is said once it is copied. */
  copied?: string;
  variant?: string;
  onCopied?: () => void;
}

/** Copies a text and says so, or that the browser did not allow it. */
export function CopyButton({ text, label, copied, variant, onCopied }: Props) {
  const t = useT();
  const clipboard = useClipboard();
  const copy = () => {
    clipboard.copy(text);
    onCopied?.();
  };
  return (
    <>
      <Group>
        <Button variant={variant} leftSection={<Icon name={clipboard.copied ? 'check' : 'copy'} size={18} />} onClick={copy}>
          {label}
        </Button>
        <Text role="status" size="sm">
          {clipboard.copied ? (copied ?? t('link-copied')) : ''}
        </Text>
      </Group>
      {clipboard.error && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t('link-copy-failed')}
        </Text>
      )}
    </>
  );
}
