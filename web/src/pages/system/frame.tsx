/** What the pages of those who run the installation share: the links between them, and that nobody else sees them. */
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n';
import { NotFound, Page } from '../../app/page';
import { SectionLink, SectionNav } from '../../app/section-nav';
import { useMe } from '../../app/session';

const PLACES = [
  { to: '/system', label: 'system-health' },
  { to: '/system/jobs', label: 'system-jobs' },
  { to: '/system/businesses', label: 'system-businesses' },
  { to: '/system/logs', label: 'system-logs' },
  { to: '/system/backups', label: 'system-backups' },
] as const;

/** One of the pages; what is below asks the server only for those who may see it. */
export function SystemFrame({ children }: { children: ReactNode }) {
  const t = useT();
  if (!useMe().isPlatformOwner) return <NotFound />;
  return (
    <Page title={t('system-title')}>
      <SectionNav label={t('system-places')}>
        {PLACES.map(({ to, label }) => (
          <SectionLink key={to} to={to} exact={to === '/system'}>
            {t(label)}
          </SectionLink>
        ))}
      </SectionNav>
      {children}
    </Page>
  );
}
