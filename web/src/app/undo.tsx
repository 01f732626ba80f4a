import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says what was done, with a button that takes it back. */
export function offerUndo(text: string, label: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" gap="xs">
        {text}
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {label}
        </Button>
      </Group>
    ),
    autoClose: 10_000,
  });
}
