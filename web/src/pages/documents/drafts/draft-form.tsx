/** The fields of a draft, and beside them what it adds up to. */
import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { api, take } from '../../../api/client';
import { draftQuery, mustBeWhole } from '../../../api/document-queries';
import type { InvoiceDraft } from '../../../api/types';
import { PdfLink } from '../../../app/document-link';
import { FormProblem, useApiForm, useRequired } from '../../../app/form';
import { Icon } from '../../../app/icons';
import { useT } from '../../../app/i18n';
import { UnsavedGuard } from '../../../app/unsaved';
import styles from '../documents.module.css';
import { hasPayments } from '../kinds';
import { useDocumentsChanged } from '../use-documents-changed';
import { Earlier } from './earlier';
import { type DraftFields, draftBody } from './fields';
import { HeadFields } from './head-fields';
import { IssueDialog } from './issue-dialog';
import { LineFields } from './line-fields';
import { MoreFields } from './more-fields';
import { PaymentFields } from './payment-fields';
import { RemoveDraft } from './remove-draft';
import { RepeatDraft } from './repeat-draft';
import { Totals } from './totals';
import { Warnings } from './warnings';

/** The lists whose items show their own faults. */
const ROWS = ['content.lines', 'content.payments'];

export function DraftForm({ draft, initial }: { draft?: InvoiceDraft; initial: DraftFields }) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const changed = useDocumentsChanged();
  const wish = useRef<'save' | 'issue'>('save');
  const check = useChecks(() => wish.current === 'issue');
  // What the fields were last saved as; changes that others make meanwhile must not be overwritten.
  const [saved, setSaved] = useState(draft);
  const [isIssuing, setIsIssuing] = useState(false);
  const { form, busy, general, formProps } = useApiForm<DraftFields>(
    { initialValues: initial, validate: check },
    async (fields, { resetDirty }) => {
      const body = draftBody(fields);
      const next = await take(
        saved
          ? api.PUT('/api/invoice-drafts/{id}', { params: { path: { id: saved.id } }, body: { ...body, version: saved.version } })
          : api.POST('/api/invoice-drafts', { body }),
      );
      client.setQueryData(draftQuery(next.id).queryKey, next);
      void changed();
      // Drawn at once: leaving for the address of the draft must not ask about what was just saved.
      flushSync(() => {
        setSaved(next);
        resetDirty(fields);
      });
      if (wish.current === 'issue') {
        if (next.obstacle) await mustBeWhole(next.id);
        setIsIssuing(true);
        return;
      }
      notifications.show({ message: t('draft-saved') });
      if (!draft) await navigate({ to: '/documents/drafts/$draftId', params: { draftId: next.id }, replace: true });
    },
    ROWS,
  );
  const { kind, content } = form.getValues();
  const dirty = form.isDirty();
  return (
    <form {...formProps}>
      <UnsavedGuard dirty={dirty} />
      <div className={styles.columns}>
        <Stack gap="lg">
          <FormProblem text={general} />
          {content.replaces && <Earlier id={content.replaces} purpose="replaces" />}
          {content.receiptFor && <Earlier id={content.receiptFor} purpose="receipt_for" />}
          <HeadFields form={form} />
          <LineFields form={form} />
          {hasPayments(kind) && <PaymentFields form={form} />}
          <Textarea
            label={t('draft-note')}
            description={t('draft-note-hint')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            {...form.getInputProps('content.note')}
          />
          <MoreFields form={form} />
        </Stack>
        <aside className={`${styles.box} ${styles.aside}`} aria-label={t('draft-totals')}>
          <Stack gap="sm">
            <Title order={2} size="h5">
              {t('draft-totals')}
            </Title>
            <div aria-live="polite">
              <Sum draft={saved} dirty={dirty} />
            </div>
            <Button type="submit" variant="default" loading={busy} onClick={() => (wish.current = 'save')}>
              {t('draft-save')}
            </Button>
            {saved?.totals && !dirty && <PdfLink href={`/api/invoice-drafts/${saved.id}/pdf`} label={t('draft-preview')} />}
            <Button type="submit" loading={busy} leftSection={<Icon name="check" size={18} />} onClick={() => (wish.current = 'issue')}>
              {t('draft-check')}
            </Button>
            {saved && (
              <Group>
                {saved.totals && !dirty && <RepeatDraft draft={saved} />}
                <RemoveDraft draft={saved} />
              </Group>
            )}
          </Stack>
        </aside>
      </div>
      {isIssuing && saved && <IssueDialog draft={saved} onClose={() => setIsIssuing(false)} />}
    </form>
  );
}

/** What the draft comes to as it was saved; of later changes nothing is known yet. */
function Sum({ draft, dirty }: { draft?: InvoiceDraft; dirty: boolean }) {
  const t = useT();
  if (!draft || dirty) {
    return (
      <Text size="sm" c="dimmed">
        {t('draft-totals-unknown')}
      </Text>
    );
  }
  if (!draft.totals) {
    return (
      <Alert color="gray" p="xs">
        {t('draft-not-whole-text')}
      </Alert>
    );
  }
  return (
    <Stack gap="xs">
      <Totals totals={draft.totals} />
      <Warnings warnings={draft.warnings} />
    </Stack>
  );
}

/** What can be told without the server: rows that say nothing, and for whom it is when it is to be issued. */
function useChecks(isToIssue: () => boolean) {
  const t = useT();
  const required = useRequired();
  const amount = (typed: unknown) => (typed === '' || Number(typed) < 0 ? t('field-required') : null);
  // Rows that were written while it was another kind are not shown.
  const above = (typed: unknown, { kind }: DraftFields) => (!hasPayments(kind) || Number(typed) > 0 ? null : t('field-amount-invalid'));
  return {
    content: {
      customerId: (id: string) => (isToIssue() ? required(id) : null),
      lines: { description: required, unitPrice: amount },
      payments: { amount: above },
    },
  };
}
