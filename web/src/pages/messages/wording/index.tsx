/** Every message that the business can say in its own words. */
import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { wordingQuery } from '../../../api/message-queries';
import type { TemplateWords } from '../../../api/types';
import { LOCALES, useI18n } from '../../../app/i18n';
import { Loaded } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { MessagesFrame } from '../frame';
import styles from '../messages.module.css';
import { TEMPLATES } from '../templates';

export function WordingPage() {
  const { t, locale } = useI18n();
  const templates = useQuery(wordingQuery(locale));
  return (
    <MessagesFrame title={t('messages-wording')}>
      <Stack>
        <Text>{t('wording-text')}</Text>
        <Loaded query={templates} rows={8}>
          {(items) => (
            <ul className={styles.list} aria-label={t('messages-wording')}>
              {items
                .toSorted((a, b) => TEMPLATES.indexOf(a.template) - TEMPLATES.indexOf(b.template))
                .map((words) => (
                  <li key={words.template} className={styles.box}>
                    <Words words={words} />
                  </li>
                ))}
            </ul>
          )}
        </Loaded>
      </Stack>
    </MessagesFrame>
  );
}

function Words({ words: { template, wordings } }: { words: TemplateWords }) {
  const { t } = useI18n();
  const own = wordings.filter((wording) => wording.own);
  return (
    <div className={styles.row}>
      <div className={`${styles.text} ${styles.grow}`}>
        <TextLink to="/messages/wording/$template" params={{ template }} fw={600}>
          {t(`template-${template}`)}
        </TextLink>
        <Text size="sm" c="dimmed">
          {t(`rule-when-${template}`)}
        </Text>
      </div>
      <Group gap={6}>
        {own.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('wording-product')}
          </Text>
        )}
        {own.map(({ channel, lang }) => (
          <Badge key={`${channel}-${lang}`}>
            {t(`channel-${channel}`)} · {LOCALES[lang].name}
          </Badge>
        ))}
      </Group>
    </div>
  );
}
