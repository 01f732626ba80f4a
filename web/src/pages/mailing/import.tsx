/** Subscribers from a file: looked at first, row by row, and stored only after the question whether they agreed. */
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SubscribersImported } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { Failure, Loading } from '../../app/states';
import { textOf } from './csv';
import { ImportFaults } from './import-faults';
import { ImportStore } from './import-store';
import styles from './mailing.module.css';
import { type Chosen, sendFile } from './send-file';

/** How many lines of the file are shown. */
const SHOWN_LINES = 4;

export function ImportPage() {
  const { t, locale } = useI18n();
  const [file, setFile] = useState<Chosen | null>(null);
  const forget = useRef<() => void>(null);
  const look = useMutation({ mutationFn: ({ text }: Chosen) => sendFile(text, { dryRun: true }) });
  const choose = async (picked: File | null) => {
    if (!picked) return;
    const chosen = { name: picked.name, text: textOf(await picked.arrayBuffer(), locale) };
    setFile(chosen);
    // A file that was corrected may be chosen again under the same name.
    forget.current?.();
    look.mutate(chosen);
  };
  return (
    <Page title={t('import-title')}>
      <Stack maw={720}>
        <Text>{t('import-text')}</Text>
        <Group>
          <FileButton
            resetRef={forget}
            onChange={(picked) => void choose(picked)}
            accept=".csv,text/csv"
            inputProps={{ 'aria-label': t('import-choose') }}
          >
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

/** What the file would do. */
function Preview({ file, seen }: { file: Chosen; seen: SubscribersImported }) {
  const { t } = useI18n();
  const good = seen.added + seen.known;
  return (
    <>
      <Text role="status" fw={600}>
        {t('import-added', { count: seen.added })} {t('import-known', { count: seen.known })}{' '}
        {t('import-rejected', { count: seen.rejected })}
      </Text>
      {seen.rejected > 0 && <ImportFaults faults={seen.faults} rejected={seen.rejected} />}
      {good > 0 ? <ImportStore file={file} count={good} /> : <Text>{t('import-nothing')}</Text>}
    </>
  );
}
