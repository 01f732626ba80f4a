import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { timelineQuery } from '../../api/queries';
import type { Entry } from '../../api/types';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n, useT } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Failure, Loading, More } from '../../app/states';
import { momentText } from '../../time/format';
import styles from './card.module.css';
import { entryText } from './entry-text';

/** What happened with a person, from the journal, and a place to write a note. */
export function Timeline({ customerId }: { customerId: string }) {
  const mayEdit = useMay('editCustomers');
  const entries = useInfiniteQuery(timelineQuery(customerId));
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      {mayEdit && <NoteForm customerId={customerId} />}
      {entries.error && <Failure error={entries.error} retry={() => void entries.refetch()} />}
      {entries.isPending && <Loading rows={3} />}
      <ol className={styles.plain}>
        {items.map((entry) => (
          <li key={entry.seq}>
            <EntryLine entry={entry} />
          </li>
        ))}
      </ol>
      <More list={entries} fullWidth={false} />
    </Stack>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const note = typeof entry.data.text === 'string' ? entry.data.text : null;
  return (
    <>
      <Text size="sm">{entryText(entry.kind, t)}</Text>
      {note && (
        <Text size="sm" className={styles.notes} dir="auto">
          {note}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {momentText(entry.at, zone, locale)} · <bdi>{entry.actor.name ?? t(`actor-${entry.actor.kind}`)}</bdi>
      </Text>
    </>
  );
}

function NoteForm({ customerId }: { customerId: string }) {
  const t = useT();
  const required = useRequired();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { text: '' }, validate: { text: required } },
    async ({ text }, { reset }) => {
      await take(api.POST('/api/customers/{id}/notes', { params: { path: { id: customerId } }, body: { text } }));
      reset();
      await client.invalidateQueries({ queryKey: timelineQuery(customerId).queryKey });
    },
  );
  return (
    <form {...formProps}>
      <Stack gap="xs" align="flex-start">
        <FormProblem text={general} />
        <Textarea
          aria-label={t('note-label')}
          placeholder={t('note-label')}
          autosize
          minRows={1}
          w="100%"
          {...form.getInputProps('text')}
        />
        <Button type="submit" size="xs" variant="light" loading={busy}>
          {t('note-add')}
        </Button>
      </Stack>
    </form>
  );
}
