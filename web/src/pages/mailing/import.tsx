/** Subscribers from a file: looked at first, row by row, and stored only after the question whether they agreed. */
import { Alert, Button, FileButton, Group, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { api, take } from '../../api/client';
import { subscriberListsQuery } from '../../api/mailing-queries';
import type { ImportFault, SubscribersImported } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { Failure, Loading } from '../../app/states';
import { textOf } from './csv';
import styles from './mailing.module.css';
import { useMailingChanged } from './use-mailing-changed';

/** The shortest declaration that the server takes, in characters. */
const SHORTEST = 10;
/** How many lines of the file are shown. */
const SHOWN_LINES = 4;

interface Chosen {
  name: string;
  text: string;
}

function send(text: string, query: { dryRun: boolean; list?: string; declaration?: string }): Promise<SubscribersImported> {
  return take(
    api.POST('/api/subscribers/import', {
      params: { query },
      body: text,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': 'text/csv' },
    }),
  );
}

export function ImportPage() {
  const { t, locale } = useI18n();
  const [file, setFile] = useState<Chosen | null>(null);
  const look = useMutation({ mutationFn: ({ text }: Chosen) => send(text, { dryRun: true }) });
  const choose = async (picked: File | null) => {
    if (!picked) return;
    const chosen = { name: picked.name, text: textOf(await picked.arrayBuffer(), locale) };
    setFile(chosen);
    look.mutate(chosen);
  };
  return (
    <Page title={t('import-title')}>
      <Stack maw={720}>
        <Text>{t('import-text')}</Text>
        <Group>
          <FileButton onChange={(picked) => void choose(picked)} accept=".csv,text/csv" inputProps={{ 'aria-label': t('import-choose') }}>
            {(props) => (
              <Button {...props} variant={file ? 'default' : 'filled'} leftSection={<Icon name="upload" size={18} />}>
                {t(file ? 'import-choose-other' : 'import-choose')}
              </Button>
            )}
          </FileButton>
          {file && (
            <Text size="sm">
              <bdi>{file.name}</bdi>
            </Text>
          )}
        </Group>
        {file && (
          <>
            <Text size="sm">{t('import-first-lines')}</Text>
            <pre className={styles.file} dir="ltr">
              {file.text.split(/\r?\n/, SHOWN_LINES).join('\n')}
            </pre>
          </>
        )}
        {look.isPending && <Loading rows={2} />}
        {look.error && <Failure error={look.error} />}
        {file && look.data && !look.isPending && <Preview key={file.name} file={file} seen={look.data} />}
      </Stack>
    </Page>
  );
}

/** What the file would do, and the question that has to be answered before. */
function Preview({ file, seen }: { file: Chosen; seen: SubscribersImported }) {
  const { t } = useI18n();
  const good = seen.added + seen.known;
  return (
    <>
      <Text role="status" fw={600}>
        {t('import-added', { count: seen.added })} {t('import-known', { count: seen.known })} {t('import-rejected', { count: seen.rejected })}
      </Text>
      {seen.rejected > 0 && <Faults faults={seen.faults} rejected={seen.rejected} />}
      {good > 0 ? <Store file={file} count={good} /> : <Text>{t('import-nothing')}</Text>}
    </>
  );
}

function Faults({ faults, rejected }: { faults: ImportFault[]; rejected: number }) {
  const { t } = useI18n();
  const columns: Record<string, string> = { email: t('field-email'), fullName: t('field-full-name'), phone: t('field-phone') };
  return (
    <section aria-label={t('import-faults')}>
      <Text fw={600} component="h2" size="md" mb={4}>
        {t('import-faults')}
      </Text>
      {/* A box that scrolls is reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={styles.faults} tabIndex={0} aria-label={t('import-faults')}>
        {faults.map(({ row, column, code }) => (
          <li key={`${row}-${column}`}>
            {t('import-row', { row })} {columns[column] && `${columns[column]}: `}
            {t(`import-fault-${code}`)}
          </li>
        ))}
      </ul>
      {faults.length < rejected && <Text size="sm">{t('import-faults-more', { count: rejected - faults.length })}</Text>}
    </section>
  );
}

function Store({ file, count }: { file: Chosen; count: number }) {
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
    mutationFn: () => send(file.text, { dryRun: false, list: list ?? undefined, declaration: answer === 'yes' ? words.trim() : undefined }),
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
