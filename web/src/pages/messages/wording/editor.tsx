/** One message in the business's own words, by channel and language. */
import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { wordingQuery } from '../../../api/message-queries';
import type { Channel, TemplateWords } from '../../../api/types';
import { type Locale, LOCALES, useI18n } from '../../../app/i18n';
import { Empty, Loaded } from '../../../app/states';
import { TextLink } from '../../../app/text-link';
import { UnsavedGuard } from '../../../app/unsaved';
import { CHANNELS } from '../channel';
import { MessagesFrame } from '../frame';
import { type Draft, draftOf, WordingForm } from './wording-form';

export function WordingEditorPage() {
  const { t, locale } = useI18n();
  const { template } = useParams({ from: '/shell/messages/wording/$template' });
  const templates = useQuery(wordingQuery(locale));
  const words = templates.data?.find((item) => item.template === template);
  return (
    <MessagesFrame title={words ? t(`template-${words.template}`) : t('messages-wording')}>
      <Stack>
        <Text size="sm">
          <TextLink to="/messages/wording">{t('wording-back')}</TextLink>
        </Text>
        <Loaded query={templates}>
          {() => (words ? <Editor key={words.template} words={words} /> : <Empty icon="search" text={t('not-found')} />)}
        </Loaded>
      </Stack>
    </MessagesFrame>
  );
}

function Editor({ words }: { words: TemplateWords }) {
  const { t, locale } = useI18n();
  const { channel = 'email', lang = locale } = useSearch({ from: '/shell/messages/wording/$template' });
  const navigate = useNavigate({ from: '/messages/wording/$template' });
  // What was typed and not saved stays while another channel or language is looked at.
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const wording = words.wordings.find((item) => item.channel === channel && item.lang === lang);
  const place = `${channel}-${lang}`;
  const isUnsaved = words.wordings.some((item) => {
    const draft = drafts[`${item.channel}-${item.lang}`];
    const kept = draftOf(item);
    return draft !== undefined && (draft.subject !== kept.subject || draft.body !== kept.body);
  });
  return (
    <>
      <UnsavedGuard dirty={isUnsaved} />
      <Group align="flex-end">
        <SegmentedControl
          aria-label={t('messages-channel')}
          value={channel}
          onChange={(next) => void navigate({ search: (old) => ({ ...old, channel: next as Channel }), replace: true })}
          data={CHANNELS.map((value) => ({ value, label: t(`channel-${value}`) }))}
        />
        <Select
          label={t('language')}
          value={lang}
          onChange={(next) => void navigate({ search: (old) => ({ ...old, lang: next as Locale }), replace: true })}
          data={Object.entries(LOCALES).map(([value, { name }]) => ({ value, label: name }))}
          allowDeselect={false}
        />
      </Group>
      {wording && (
        <WordingForm
          key={place}
          words={words}
          wording={wording}
          draft={drafts[place]}
          onDraft={(draft) => setDrafts((old) => ({ ...old, [place]: draft }))}
        />
      )}
    </>
  );
}
