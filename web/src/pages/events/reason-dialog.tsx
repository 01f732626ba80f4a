/** Asks once before something ends, says what comes of it, and takes the reason that people are told. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../../app/dialog';
import { Failure } from '../../app/states';

interface Props {
  title: string;
  text: ReactNode;
  action: string;
  keep: string;
  /** Without it no reason is asked for. */
  reasonLabel?: string;
  busy: boolean;
  error: unknown;
  onConfirm: (reason: string | undefined) => void;
  onClose: () => void;
}

export function ReasonDialog({ title, text, action, keep, reasonLabel, busy, error, onConfirm, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        <Text component="div">{text}</Text>
        {Boolean(error) && <Failure error={error} />}
        {reasonLabel && (
          <TextInput
            label={reasonLabel}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {keep}
          </Button>
          <Button color="red.8" loading={busy} onClick={() => onConfirm(reason.trim() || undefined)}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
