/** For who has to show a second factor: a passkey is one too. */
import { Button, Divider, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { passkeysQuery } from '../../api/security-queries';
import { useT } from '../../app/i18n';
import { useEnter } from '../accounts/enter';
import { AddPasskey } from './add-passkey';
import { PasskeySignIn } from './passkey-sign-in';
import { offersPasskeys } from './webauthn';

export function PasskeyDue({ onDone }: { onDone: () => void }) {
  const t = useT();
  const enter = useEnter();
  const [adding, setAdding] = useState(false);
  const passkeys = useQuery({ ...passkeysQuery, enabled: offersPasskeys() }).data;
  if (!passkeys) return null;
  return (
    <Stack>
      <Divider />
      <Text>{t('passkey-due')}</Text>
      {passkeys.items.length > 0 && <PasskeySignIn onEntered={(me) => enter(me)} />}
      <Button variant="default" onClick={() => setAdding(true)}>
        {t('passkey-add')}
      </Button>
      {adding && <AddPasskey onAdded={onDone} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
