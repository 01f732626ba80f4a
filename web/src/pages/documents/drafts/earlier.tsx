import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { documentQuery } from '../../../api/document-queries';
import { useI18n } from '../../../app/i18n';
import { TextLink } from '../../../app/text-link';
import { useDocumentName } from '../name';

/** What a draft says of the document that it follows from. */
export function Earlier({ id, purpose }: { id: string; purpose: 'replaces' | 'receipt_for' }) {
  const { t } = useI18n();
  const nameOf = useDocumentName();
  const earlier = useQuery(documentQuery(id));
  if (!earlier.data) return null;
  return (
    <Text size="sm">
      {t(`document-tie-${purpose}`)}:{' '}
      <TextLink to="/documents" search={{ document: id }} size="sm">
        {nameOf(earlier.data)}
      </TextLink>
    </Text>
  );
}
