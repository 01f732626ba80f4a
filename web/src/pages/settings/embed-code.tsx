import { Card, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '../../app/copy-button';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';

/** One tag that puts the booking pages, or a button that opens them, into the business's own site. */
export function EmbedCode() {
  const t = useT();
  const { slug, publicUrl } = useBusiness();
  const [as, setAs] = useState<'page' | 'button'>('page');
  const button = as === 'button' ? ` data-button="${t('embed-button-text')}"` : '';
  const code = `<script src="${new URL('/embed.js', publicUrl).href}" data-business="${slug}"${button} async></script>`;
  return (
    <Card withBorder component="section" aria-labelledby="embed-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="embed-title">
          {t('embed-title')}
        </Title>
        <Text>{t('embed-text')}</Text>
        <SegmentedControl
          aria-label={t('embed-as')}
          value={as}
          onChange={(value) => setAs(value as typeof as)}
          data={[
            { value: 'page', label: t('embed-as-page') },
            { value: 'button', label: t('embed-as-button') },
          ]}
        />
        <Textarea label={t('embed-code')} value={code} readOnly autosize dir="ltr" styles={{ input: { fontFamily: 'monospace' } }} />
        <CopyButton text={code} label={t('embed-copy')} variant="default" />
      </Stack>
    </Card>
  );
}
