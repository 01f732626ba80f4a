/** What the pages of messages share: the links between them. */
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { SectionLink, SectionNav } from '../../app/section-nav';

const PLACES = [
  { to: '/messages', label: 'messages-history' },
  { to: '/messages/inbound', label: 'messages-inbound' },
  { to: '/messages/rules', label: 'messages-rules' },
  { to: '/messages/wording', label: 'messages-wording' },
  { to: '/messages/connections', label: 'messages-connections' },
] as const;

/** One of the pages of messages. `title` is the page's own where it is not the first. */
export function MessagesFrame({ title, actions, children }: { title?: string; actions?: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <Page title={title ?? t('nav-messages')} actions={actions}>
      <SectionNav label={t('messages-places')}>
        {PLACES.map(({ to, label }) => (
          <SectionLink key={to} to={to} exact={to === '/messages'}>
            {t(label)}
          </SectionLink>
        ))}
      </SectionNav>
      {children}
    </Page>
  );
}
