/** A message as its reader would get it, with sample data. */
import { Stack, Text, Title } from '@mantine/core';
import type { Channel } from '../../../api/types';
import { type Locale, LOCALES, useT } from '../../../app/i18n';
import { Failure, Loading } from '../../../app/states';
import styles from '../messages.module.css';
import { smsParts } from './sms-parts';
import type { PreviewState } from './use-preview';

export function Preview({ preview, channel, lang }: { preview: PreviewState; channel: Channel; lang: Locale }) {
  const t = useT();
  const { shown, error, problem } = preview;
  const writing = { lang, dir: LOCALES[lang].dir } as const;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h5">
        {t('preview-title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t(channel === 'email' ? 'preview-text-email' : 'preview-text')}
      </Text>
      {error && <Failure error={error} />}
      {!shown && !error && !problem && <Loading rows={2} />}
      {shown && (
        <>
          <div className={styles.said} {...writing}>
            {shown.subject && <Text fw={600}>{shown.subject}</Text>}
            <Text component="p" className={styles.written}>
              {shown.text}
            </Text>
          </div>
          {channel === 'sms' && <Size text={shown.text} />}
        </>
      )}
    </Stack>
  );
}

/** As how many parts the text is charged, and how much room the last one has. */
function Size({ text }: { text: string }) {
  const t = useT();
  const { units, parts, left } = smsParts(text);
  return (
    <Text size="sm" role="status">
      {t('sms-letters', { count: units })} · {t('sms-parts', { count: parts })} · {t('sms-left', { count: left })}
    </Text>
  );
}
