import type { DocumentKind } from '../../api/types';
import { useI18n } from '../../app/i18n';

/** How a document is called: its kind and its number. For names that are heard as well as drawn. */
export function useDocumentName(): (document: { kind: DocumentKind; number: number }) => string {
  const { t, plain } = useI18n();
  return ({ kind, number }) => plain('document-name', { kind: t(`document-${kind}`), number: String(number) });
}
