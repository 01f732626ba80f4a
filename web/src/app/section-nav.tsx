/** The links between the pages of one part of the app, under its title. */
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './section-nav.module.css';

/** On a phone the links can be wider than the window: the one of this page is brought into view. */
function showCurrent(nav: HTMLElement | null): void {
  nav?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

export function SectionNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav ref={showCurrent} aria-label={label} className={styles.places}>
      {children}
    </nav>
  );
}

/** `exact` where the addresses of its neighbours begin with its own; `keepsSearch` where what is chosen goes along. */
export function SectionLink({
  to,
  exact,
  keepsSearch = false,
  children,
}: {
  to: LinkProps['to'];
  exact?: boolean;
  keepsSearch?: boolean;
  children: ReactNode;
}) {
  return (
    <Link to={to} search={keepsSearch || undefined} className={styles.place} activeOptions={{ exact, includeSearch: false }}>
      {children}
    </Link>
  );
}
