/** What the pages of documents share: the links between them. */
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { SectionLink, SectionNav } from '../../app/section-nav';
import { useMay } from '../../app/session';

/** One of the pages of documents. `title` is the page's own where it is not the first. */
export function DocumentsFrame({ title, actions, children }: { title?: string; actions?: ReactNode; children: ReactNode }) {
  const t = useT();
  const writes = useMay('issueDocuments');
  return (
    <Page title={title ?? t('nav-documents')} actions={actions}>
      {writes && (
        <SectionNav label={t('documents-places')}>
          <SectionLink to="/documents" exact>
            {t('documents-issued')}
          </SectionLink>
          <SectionLink to="/documents/drafts">{t('drafts-title')}</SectionLink>
          <SectionLink to="/documents/recurring">{t('recurring-title')}</SectionLink>
          <SectionLink to="/documents/bookkeeper">{t('bookkeeper-title')}</SectionLink>
        </SectionNav>
      )}
      {children}
    </Page>
  );
}
