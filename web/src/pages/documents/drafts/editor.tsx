/** Writing a document: it has no number, and can be changed, until it is issued. */
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { documentQuery, documentSettingsQuery, draftQuery } from '../../../api/document-queries';
import { useI18n } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import { Failure, Loading } from '../../../app/states';
import { DocumentsFrame } from '../frame';
import { chargesVat } from '../kinds';
import { useDocumentName } from '../name';
import { DraftForm } from './draft-form';
import { draftFields, newDraft } from './fields';

export function NewDraftPage() {
  const { t } = useI18n();
  const { kind, replaces, receiptFor } = useSearch({ from: '/shell/documents/drafts/new' });
  const { taxKind } = useBusiness();
  const nameOf = useDocumentName();
  const settings = useQuery(documentSettingsQuery);
  const earlierId = replaces ?? receiptFor;
  const earlier = useQuery({ ...documentQuery(earlierId ?? ''), enabled: earlierId !== undefined });
  const error = settings.error ?? earlier.error;
  const isReady = settings.data && (!earlierId || earlier.data);
  return (
    <DocumentsFrame title={t('document-new')}>
      {error && <Failure error={error} />}
      {!error && !isReady && <Loading />}
      {settings.data && isReady && (
        <DraftForm
          key={`${kind}-${earlierId}`}
          initial={newDraft(kind ?? (chargesVat(taxKind) ? 'tax_invoice_receipt' : 'receipt'), {
            currency: 'ILS',
            pricesIncludeVat: settings.data.pricesIncludeVat,
            replaced: replaces ? earlier.data : undefined,
            paid: receiptFor ? earlier.data : undefined,
            text: earlier.data && t('draft-line-by', { name: nameOf(earlier.data) }),
          })}
        />
      )}
    </DocumentsFrame>
  );
}

export function DraftPage() {
  const { t } = useI18n();
  const { draftId } = useParams({ from: '/shell/documents/drafts/$draftId' });
  const settings = useQuery(documentSettingsQuery);
  const draft = useQuery(draftQuery(draftId));
  const error = settings.error ?? draft.error;
  return (
    <DocumentsFrame title={draft.data ? t('draft-title', { kind: t(`document-${draft.data.kind}`) }) : t('drafts-title')}>
      {error && <Failure error={error} />}
      {!error && !(settings.data && draft.data) && <Loading />}
      {settings.data && draft.data && (
        <DraftForm
          key={draftId}
          draft={draft.data}
          initial={draftFields(draft.data.kind, draft.data.content, settings.data.pricesIncludeVat)}
        />
      )}
    </DocumentsFrame>
  );
}
