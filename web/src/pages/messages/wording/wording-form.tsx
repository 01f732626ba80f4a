import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, take } from '../../../api/client';
import type { TemplateWords } from '../../../api/types';
import { FormProblem, useApiForm, useRequired } from '../../../app/form';
import { LOCALES, useT } from '../../../app/i18n';
import { useMay } from '../../../app/session';
import styles from '../messages.module.css';
import { type Fault, faultsAt, withVariable } from './faults';
import { Preview } from './preview';
import { ResetWording } from './reset-wording';
import { usePreview } from './use-preview';
import { VariableChips } from './variable-chips';

export type Wording = TemplateWords['wordings'][number];

export interface Draft extends Record<string, unknown> {
  version: number;
  subject: string;
  body: string;
}

/** Own words as they are, or the product's, to begin with. */
export function draftOf({ own, defaultSubject, defaultBody }: Wording): Draft {
  if (own) return { version: own.version, subject: own.subject ?? '', body: own.body };
  return { version: 0, subject: defaultSubject ?? '', body: defaultBody };
}

interface Props {
  words: TemplateWords;
  wording: Wording;
  draft?: Draft;
  onDraft: (draft: Draft) => void;
}

export function WordingForm({ words, wording, draft, onDraft }: Props) {
  const t = useT();
  const required = useRequired();
  const maySend = useMay('sendMessages');
  const client = useQueryClient();
  const { template } = words;
  const { channel, lang } = wording;
  const isMail = channel === 'email';
  const { form, busy, general, refusal, formProps } = useApiForm(
    {
      initialValues: draft ?? draftOf(wording),
      validate: { body: required, subject: (typed) => (isMail ? required(typed) : null) },
      onValuesChange: onDraft,
    },
    async ({ version, subject, body }, { setFieldValue }) => {
      const saved = await take(
        api.PUT('/api/message-templates/{template}/{channel}/{lang}', {
          params: { path: { template, channel, lang } },
          body: { version, body, subject: isMail ? subject : undefined },
        }),
      );
      setFieldValue('version', saved.version);
      await client.invalidateQueries({ queryKey: ['wording'] });
      notifications.show({ message: t('saved') });
    },
  );
  const { subject, body } = form.getValues();
  /** The field that was written in last: variables go there. */
  const written = useRef<'subject' | 'body'>('body');
  const preview = usePreview({ template, channel, lang, subject: isMail ? subject : undefined, body }, maySend);
  const problem = refusal ?? preview.problem;
  const bodyFaults = faultsAt(problem, '/body', body);
  const subjectFaults = faultsAt(problem, '/subject', subject);
  const fieldOf = (name: 'subject' | 'body') => form.getInputNode(name) as HTMLTextAreaElement | HTMLInputElement | null;

  // Of a refusal the first fault is selected, once the field has the focus.
  useEffect(() => {
    const [fault] = faultsAt(refusal, '/body', form.getValues().body);
    if (fault?.range) requestAnimationFrame(() => select(form.getInputNode('body'), fault.range));
    // Only with a new refusal: typing must not move the caret.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [refusal]);

  const insert = (name: string) => {
    // Nobody can press a link in a subject.
    const path = name === 'link' ? 'body' : written.current;
    const field = fieldOf(path);
    const text = form.getValues()[path];
    const next = withVariable(text, name, [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length]);
    form.setFieldValue(path, next.text);
    requestAnimationFrame(() => select(field, [next.caret, next.caret]));
  };
  const noteField = (name: 'subject' | 'body') => () => {
    written.current = name;
  };
  const writing = { lang, dir: LOCALES[lang].dir } as const;
  return (
    <div className={styles.columns}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          {isMail && (
            <TextInput
              label={t('wording-subject')}
              maxLength={200}
              required
              readOnly={!maySend}
              {...writing}
              {...form.getInputProps('subject')}
              onFocus={noteField('subject')}
              error={faultText(subjectFaults) ?? form.errors.subject}
            />
          )}
          <Textarea
            label={t('wording-body')}
            description={t(isMail ? 'wording-body-hint' : 'wording-short-hint')}
            autosize
            minRows={isMail ? 8 : 4}
            maxRows={20}
            maxLength={isMail ? 5000 : 1000}
            required
            readOnly={!maySend}
            {...writing}
            {...form.getInputProps('body')}
            onFocus={noteField('body')}
            error={faultText(bodyFaults) ?? form.errors.body}
          />
          {maySend && <VariableChips variables={words.variables} onInsert={insert} />}
          {maySend && (
            <Group justify="space-between">
              <Button type="submit" loading={busy}>
                {t('action-save')}
              </Button>
              {wording.own ? (
                <ResetWording template={template} wording={wording} onReset={(version, next) => form.setValues({ version, ...next })} />
              ) : (
                <Text size="sm" c="dimmed">
                  {t('wording-product')}
                </Text>
              )}
            </Group>
          )}
        </Stack>
      </form>
      {maySend && <Preview preview={preview} channel={channel} lang={lang} />}
    </div>
  );
}

function faultText(faults: Fault[]): React.ReactNode {
  if (faults.length === 0) return null;
  return faults.map(({ message, found }, index) => (
    <span key={index} style={{ display: 'block' }}>
      {found && <bdi dir="ltr">{found}</bdi>} {message}
    </span>
  ));
}

function select(field: HTMLElement | null, range: [number, number] | null): void {
  if (!range || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.focus();
  field.setSelectionRange(...range);
}
