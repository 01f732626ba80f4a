/** What the pages of payments share: the links between them. */
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { may } from '../../app/roles';
import { SectionLink, SectionNav } from '../../app/section-nav';
import { useMe } from '../../app/session';

const PLACES = [
  { to: '/payments', label: 'payments-received' },
  { to: '/payments/links', label: 'paylinks' },
  { to: '/payments/totals', label: 'totals', verb: 'readReports' },
  { to: '/payments/reconciliations', label: 'reconciliations', verb: 'readReports' },
] as const;

export function PaymentsFrame({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const t = useT();
  const { role } = useMe();
  const places = PLACES.filter((place) => !('verb' in place) || may(role, place.verb));
  return (
    <Page title={title} actions={actions}>
      <SectionNav label={t('payments-places')}>
        {places.map(({ to, label }) => (
          <SectionLink key={to} to={to} exact>
            {t(label)}
          </SectionLink>
        ))}
      </SectionNav>
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
