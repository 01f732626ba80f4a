/** The frame of a page: its title, its actions, and its failures. */
import { Button, Group, Title } from '@mantine/core';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useT } from './i18n';
import styles from './page.module.css';
import { Empty, Failure, Loading } from './states';

/** Names the tab of the browser. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ChatGrow`;
  }, [title]);
}

/** A page below the shell. `wide` pages use the whole width. */
export function Page({
  title,
  actions,
  wide = false,
  children,
}: {
  title: string;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  usePageTitle(title);
  return (
    <div className={styles.page} data-wide={wide || undefined}>
      <header className={styles.header}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </header>
      {children}
    </div>
  );
}

/** A page that could not be loaded at all. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  return (
    <div className={styles.page}>
      <Failure error={error} retry={reset} />
    </div>
  );
}

export function PagePending() {
  return (
    <div className={styles.page}>
      <Loading />
    </div>
  );
}

export function NotFound() {
  const t = useT();
  return (
    <main className={styles.page}>
      <Empty icon="search" text={t('not-found')}>
        <Button component={Link} to="/">
          {t('not-found-action')}
        </Button>
      </Empty>
    </main>
  );
}
