/** What the pages of messages share: the links between them. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import styles from './messages.module.css';

const PLACES = [
  { to: '/messages', label: 'messages-history' },
  { to: '/messages/inbound', label: 'messages-inbound' },
  { to: '/messages/rules', label: 'messages-rules' },
  { to: '/messages/wording', label: 'messages-wording' },
  { to: '/messages/connections', label: 'messages-connections' },
] as const;

/** On a phone the links are wider than the window: the one of this page is brought into view. */
function showCurrent(nav: HTMLElement | null): void {
  nav?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** One of the pages of messages. `title` is the page's own where it is not the first. */
export function MessagesFrame({ title, actions, children }: { title?: string; actions?: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <Page title={title ?? t('nav-messages')} actions={actions}>
      <nav ref={showCurrent} aria-label={t('messages-places')} className={styles.places}>
        {PLACES.map(({ to, label }) => (
          <Link key={to} to={to} className={styles.place} activeOptions={{ exact: to === '/messages', includeSearch: false }}>
            {t(label)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
