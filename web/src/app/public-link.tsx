import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Icon } from './icons';
import { useT } from './i18n';
import { useBusiness } from './session';

/** The address at which guests book. */
export function PublicLink({ onCopied }: { onCopied?: () => void }) {
  const t = useT();
  const { publicUrl } = useBusiness();
  return <SharedLink url={publicUrl} text={t('link-text')} onCopied={onCopied} />;
}

/** An address for guests, ready to be copied and sent; `text` says what it is for. */
export function SharedLink({ url, text, onCopied }: { url: string; text: string; onCopied?: () => void }) {
  const t = useT();
  const clipboard = useClipboard();
  const copy = () => {
    clipboard.copy(url);
    onCopied?.();
  };
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text>{text}</Text>
        <Anchor href={url} target="_blank" rel="noopener" dir="ltr" ta="start" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Anchor>
        <Group>
          <Button leftSection={<Icon name={clipboard.copied ? 'check' : 'copy'} size={18} />} onClick={copy}>
            {t('link-copy')}
          </Button>
          <Text role="status" size="sm">
            {clipboard.copied ? t('link-copied') : ''}
          </Text>
        </Group>
        {clipboard.error && (
          <Text role="alert" size="sm" c="var(--mantine-color-error)">
            {t('link-copy-failed')}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
