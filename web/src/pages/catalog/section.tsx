import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the page with its title and what can be done there. */
export function Section({ title, action, children }: { title: string; action: ReactNode; children: ReactNode }) {
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </section>
  );
}
