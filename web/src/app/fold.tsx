/** A part of a form that most leave as it is, folded away until it is asked for. */
import { Button, Stack } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icons';

interface Props {
  title: string;
  /** Holds a fault: that must not stay folded away. */
  faulty: boolean;
  children: ReactNode;
}

export function Fold({ title, faulty, children }: Props) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const shown = opened || faulty;
  return (
    <Stack gap="sm">
      <Button
        variant="subtle"
        size="compact-md"
        justify="flex-start"
        leftSection={<Icon name="settings" size={18} />}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setOpened(!shown)}
      >
        {title}
      </Button>
      <div id={id} role="group" aria-label={title} hidden={!shown}>
        {shown && children}
      </div>
    </Stack>
  );
}
