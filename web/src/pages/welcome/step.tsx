import { Card, Group, Stack, Text, ThemeIcon, Title, UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../app/icons';
import { useT } from '../../app/i18n';

interface Props {
  number: number;
  done: boolean;
  open: boolean;
  title: string;
  /** Opens a step that is still to be done before its turn. */
  onOpen: () => void;
  children: ReactNode;
}

export function Step({ number, done, open, title, onOpen, children }: Props) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(open);
  // The step before has gone with its button: who works by keyboard or by ear goes on here.
  useEffect(() => {
    if (open && !wasOpen.current) heading.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open]);
  return (
    <Card component="li" withBorder aria-current={open ? 'step' : undefined}>
      <Group gap="sm" wrap="nowrap">
        <ThemeIcon radius="xl" variant={done || open ? 'filled' : 'default'}>
          {done ? <Icon name="check" size={18} /> : number}
        </ThemeIcon>
        <Title order={2} size="h4" ref={heading} tabIndex={-1}>
          {done || open ? title : (
            <UnstyledButton fz="inherit" fw="inherit" lh="inherit" onClick={onOpen}>
              {title}
            </UnstyledButton>
          )}
        </Title>
        {done && (
          <Text size="sm" c="dimmed">
            {t('welcome-step-done')}
          </Text>
        )}
      </Group>
      {open && <Stack mt="md">{children}</Stack>}
    </Card>
  );
}
