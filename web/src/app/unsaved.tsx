import { Button, Group, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { Dialog } from './dialog';
import { useT } from './i18n';

/** While `dirty`, asks before the page is left for another: what was typed would be lost. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const t = useT();
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  if (leaving.status !== 'blocked') return null;
  return (
    <Dialog title={t('unsaved-title')} onClose={leaving.reset}>
      <Stack>
        <Text>{t('unsaved-text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={leaving.proceed}>
            {t('unsaved-leave')}
          </Button>
          <Button onClick={leaving.reset} data-autofocus>
            {t('unsaved-stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
