import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import { ApiError, type Problem } from '../../../api/problem';
import type { paths } from '../../../api/schema';
import type { Channel, TemplateWords } from '../../../api/types';
import type { Locale } from '../../../app/i18n';

type Answer =
  paths['/api/message-templates/{template}/{channel}/{lang}/preview']['post']['responses'][200]['content']['application/json'];

interface Words {
  template: TemplateWords['template'];
  channel: Channel;
  lang: Locale;
  subject?: string;
  body: string;
}

export interface PreviewState {
  shown: Answer | undefined;
  /** What is wrong with the words, if anything is. */
  problem: Problem | null;
  /** Why it could not be asked. */
  error: Error | null;
}

const TYPING_MS = 400;

const previewQuery = ({ template, channel, lang, subject, body }: Words) =>
  queryOptions({
    queryKey: ['preview', template, channel, lang, subject ?? null, body],
    queryFn: () =>
      take(
        api.POST('/api/message-templates/{template}/{channel}/{lang}/preview', {
          params: { path: { template, channel, lang } },
          body: { subject, body },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The words as their reader would get them, a moment after one stops typing. */
export function usePreview(words: Words, enabled: boolean): PreviewState {
  const [subject] = useDebouncedValue(words.subject, TYPING_MS);
  const [body] = useDebouncedValue(words.body, TYPING_MS);
  const isCurrent = subject === words.subject && body === words.body;
  const answer = useQuery({ ...previewQuery({ ...words, subject, body }), enabled: enabled && body.trim() !== '' });
  const isRefused = answer.error instanceof ApiError && answer.error.status === 422;
  return {
    shown: answer.data,
    problem: isRefused && isCurrent ? (answer.error as ApiError).problem : null,
    error: isRefused ? null : answer.error,
  };
}
