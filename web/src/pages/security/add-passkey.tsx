/** Adding a passkey: who it is, then the device. */
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { useT } from '../../app/i18n';
import { deviceName } from './device-name';
import { deviceRefusal } from './passkey-refusal';
import { Prove, type Proof } from './prove';
import { type CreationOptions, makePasskey } from './webauthn';

interface Props {
  onAdded: () => void;
  onClose: () => void;
}

export function AddPasskey({ onAdded, onClose }: Props) {
  const t = useT();
  const client = useQueryClient();
  const add = async (body: Proof) => {
    const { ceremony, options } = await take(api.POST('/api/auth/passkeys/begin', { body }));
    const credential = await makePasskey(options as unknown as CreationOptions).catch((error: unknown) => {
      throw deviceRefusal(error, t);
    });
    const name = deviceName(navigator.userAgent) || t('session-unknown');
    await take(api.POST('/api/auth/passkeys', { body: { ceremony, name: name.slice(0, 60), credential } }));
    onAdded();
    await Promise.all(['passkeys', 'me'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
  return <Prove title={t('passkey-add')} text={t('passkey-add-text')} action={t('second-factor-next')} onProof={add} onClose={onClose} />;
}
