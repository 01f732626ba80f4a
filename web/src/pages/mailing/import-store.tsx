/** The question that has to be answered before a file is stored: did they agree? */
import { Alert, Button, Group, Radio, Select, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { subscriberListsQuery } from '../../api/mailing-queries';
import { useI18n } from '../../app/i18n';
import { Failure } from '../../app/states';
import { type Chosen, sendFile } from './send-file';
import { useMailingChanged } from './use-mailing-changed';

/** The shortest declaration that the server takes, in characters. */
const SHORTEST = 10;

export function ImportStore({ file, count }: { file: Chosen; count: number }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const changed = useMailingChanged();
  const lists = useQuery(subscriberListsQuery);
  const [list, setList] = useState<string | null>(null);
  const [answer, setAnswer] = useState('');
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<{ answer?: string; words?: string }>({});
  const group = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const store = useMutation({
    mutationFn: () => sendFile(file.text, { dryRun: false, list: list ?? undefined, declaration: answer === 'yes' ? words.trim() : undefined }),
    onSuccess: async ({ added, known }) => {
      await changed();
      notifications.show({ message: t('import-done', { count: added + known }) });
      await navigate({ to: '/subscribers', search: { list: list ?? undefined } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = answer === '' ? t('field-required') : undefined;
    const short = answer === 'yes' && words.trim().length < SHORTEST ? t('import-declaration-short') : undefined;
    setFault({ answer: missing, words: short });
    if (missing) group.current?.querySelector('input')?.focus();
    else if (short) field.current?.focus();
    else store.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {(lists.data?.length ?? 0) > 0 && (
          <Select
            label={t('import-list')}
            placeholder={t('import-no-list')}
            data={lists.data?.map(({ id, name }) => ({ value: id, label: name }))}
            value={list}
            onChange={setList}
            clearable
            clearButtonProps={{ 'aria-label': t('import-no-list') }}
          />
        )}
        <Radio.Group ref={group} label={t('import-consent')} required value={answer} onChange={setAnswer} error={fault.answer}>
          <Stack gap="xs" my="xs">
            <Radio value="yes" label={t('import-consent-yes')} />
            <Radio value="no" label={t('import-consent-no')} />
          </Stack>
        </Radio.Group>
        {answer === 'yes' && (
          <Textarea
            ref={field}
            label={t('import-declaration')}
            description={t('import-declaration-hint')}
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            error={fault.words}
          />
        )}
        {answer === 'no' && <Alert color="orange">{t('import-no-consent-text')}</Alert>}
        {store.error && <Failure error={store.error} />}
        <Group justify="flex-end">
          <Button variant="default" component={Link} to="/subscribers">
            {t('action-cancel')}
          </Button>
          <Button type="submit" loading={store.isPending}>
            {t('import-store', { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
