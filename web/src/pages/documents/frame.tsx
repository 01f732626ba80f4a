/** What the pages of documents share: the links between them. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { useMay } from '../../app/session';
import styles from './documents.module.css';

/** On a phone the links can be wider than the window: the one of this page is brought into view. */
function showCurrent(nav: HTMLElement | null): void {
  nav?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** One of the pages of documents. `title` is the page's own where it is not the first. */
export function DocumentsFrame({ title, actions, children }: { title?: string; actions?: ReactNode; children: ReactNode }) {
  const t = useT();
  const writes = useMay('issueDocuments');
  return (
    <Page title={title ?? t('nav-documents')} actions={actions}>
      {writes && (
        <nav ref={showCurrent} aria-label={t('documents-places')} className={styles.places}>
          <Link to="/documents" className={styles.place} activeOptions={{ exact: true, includeSearch: false }}>
            {t('documents-issued')}
          </Link>
          <Link to="/documents/drafts" className={styles.place} activeOptions={{ includeSearch: false }}>
            {t('drafts-title')}
          </Link>
          <Link to="/documents/bookkeeper" className={styles.place} activeOptions={{ includeSearch: false }}>
            {t('bookkeeper-title')}
          </Link>
        </nav>
      )}
      {children}
    </Page>
  );
}
