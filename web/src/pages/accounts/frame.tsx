/** The frame of the pages before the sign-in: one card, the language and the theme. */
import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../app/page';
import { LanguageMenu, ThemeButton } from '../../app/shell';
import styles from './frame.module.css';

export function AccountFrame({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className={styles.ground}>
      <Group justify="flex-end" gap={4} className={styles.top}>
        <ThemeButton />
        <LanguageMenu />
      </Group>
      <main className={styles.card}>
        <div className={styles.brand}>
          <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={40} height={40} />
          <span dir="ltr">{'ChatGrow'}</span>
        </div>
        <Title order={1} size="h3" mb="md">
          {title}
        </Title>
        {children}
      </main>
    </div>
  );
}
