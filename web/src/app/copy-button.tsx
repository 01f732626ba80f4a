import { Button, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { Icon } from './icons';
import { useT } from './i18n';

interface Props {
  text: string;
  label: string;
  /** What is said once it is copied. */
  copied?: string;
  variant?: string;
  size?: string;
  /** What a reader hears, where several of the same name are on a page. */
  named?: string;
  onCopied?: () => void;
  /** Further buttons beside it. */
  children?: ReactNode;
}

/** Copies a text and says so, or that the browser did not allow it. */
export function CopyButton({ text, label, copied, variant, size, named, onCopied, children }: Props) {
  const t = useT();
  const clipboard = useClipboard();
  const tell = useEffectEvent(() => onCopied?.());
  useEffect(() => {
    if (clipboard.copied) tell();
  }, [clipboard.copied]);
  return (
    <>
      <Group>
        <Button
          variant={variant}
          size={size}
          leftSection={<Icon name={clipboard.copied ? 'check' : 'copy'} size={size ? 16 : 18} />}
          aria-label={named}
          onClick={() => clipboard.copy(text)}
        >
          {label}
        </Button>
        {children}
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
