/** What the pages of payments share: the links between them. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import styles from './payments.module.css';

const PLACES = [
  { to: '/payments', label: 'payments-received' },
  { to: '/payments/links', label: 'paylinks' },
] as const;

export function PaymentsFrame({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <Page title={title} actions={actions}>
      <nav aria-label={t('payments-places')} className={styles.places}>
        {PLACES.map(({ to, label }) => (
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
