import { Anchor, Card, Stack, Text } from '@mantine/core';
import { CopyButton } from './copy-button';
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
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text>{text}</Text>
        <Anchor href={url} target="_blank" rel="noopener" dir="ltr" ta="start" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Anchor>
        <CopyButton text={url} label={t('link-copy')} onCopied={onCopied} />
      </Stack>
    </Card>
  );
}
