/** What the pages of payments share: the links between them. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { may } from '../../app/roles';
import { useMe } from '../../app/session';
import styles from './payments.module.css';

const PLACES = [
  { to: '/payments', label: 'payments-received' },
  { to: '/payments/links', label: 'paylinks' },
  { to: '/payments/totals', label: 'totals', verb: 'readReports' },
  { to: '/payments/reconciliations', label: 'reconciliations', verb: 'readReports' },
] as const;

/** On a phone the links are wider than the window: the one of this page is brought into view. */
function showCurrent(nav: HTMLElement | null): void {
  nav?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

export function PaymentsFrame({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const t = useT();
  const { role } = useMe();
  const places = PLACES.filter((place) => !('verb' in place) || may(role, place.verb));
  return (
    <Page title={title} actions={actions}>
      <nav ref={showCurrent} aria-label={t('payments-places')} className={styles.places}>
        {places.map(({ to, label }) => (
          <Link key={to} to={to} className={styles.place} activeOptions={{ exact: true, includeSearch: false }}>
            {t(label)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}

/** One line of what is known: its name and its value. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
