/** Signing in with a passkey: by a button, and where the browser offers it among the addresses it fills in. */
import { Button, Stack } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api, take } from '../../api/client';
import { ApiError } from '../../api/problem';
import type { Me } from '../../api/types';
import { FormProblem } from '../../app/form';
import { Icon } from '../../app/icons';
import { type Translate, useT } from '../../app/i18n';
import { failureText } from '../../app/states';
import { deviceRefusal } from './passkey-refusal';
import { askForPasskey, fillsInPasskeys, offersPasskeys, type RequestOptions } from './webauthn';

/** A challenge lives five minutes; an offer that waits for a press is renewed before. */
const RENEW_MS = 4 * 60_000;

async function enter(mediation: 'optional' | 'conditional', signal: AbortSignal, t: Translate): Promise<Me> {
  const { ceremony, options } = await take(api.POST('/api/auth/passkeys/sign-in/begin', { signal }));
  const credential = await askForPasskey(options as unknown as RequestOptions, mediation, signal).catch((error: unknown) => {
    throw deviceRefusal(error, t);
  });
  return take(api.POST('/api/auth/passkeys/sign-in', { body: { ceremony, credential, delivery: 'cookie' } }));
}

/** Offers until somebody takes it: their session; or null when the browser, the server or `outer` ends it. */
async function offer(outer: AbortSignal, t: Translate): Promise<Me | null> {
  if (!(await fillsInPasskeys())) return null;
  while (!outer.aborted) {
    const round = new AbortController();
    const end = () => round.abort();
    outer.addEventListener('abort', end);
    const renew = setTimeout(end, RENEW_MS);
    try {
      return await enter('conditional', round.signal, t);
    } catch (error) {
      // Nobody asked for it, so only a passkey that was chosen and refused is worth a word.
      if (error instanceof ApiError && error.code === 'bad_passkey') throw error;
      if (!round.signal.aborted) return null;
    } finally {
      clearTimeout(renew);
      outer.removeEventListener('abort', end);
    }
  }
  return null;
}

export function PasskeySignIn({ onEntered }: { onEntered: (me: Me) => Promise<void> }) {
  const t = useT();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const offered = useRef<AbortController>(null);

  const taken = useEffectEvent(onEntered);
  useEffect(() => {
    if (isBusy) return;
    const stop = new AbortController();
    offered.current = stop;
    offer(stop.signal, t).then(
      (me) => me && taken(me),
      (error: unknown) => setProblem(failureText(error, t)),
    );
    return () => stop.abort();
  }, [isBusy, t]);

  if (!offersPasskeys()) return null;
  const press = async () => {
    // A browser asks for one thing at a time.
    offered.current?.abort();
    setProblem(null);
    setBusy(true);
    try {
      const me = await enter('optional', new AbortController().signal, t);
      await onEntered(me);
    } catch (error) {
      setProblem(failureText(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack>
      <FormProblem text={problem} />
      <Button variant="default" fullWidth loading={isBusy} leftSection={<Icon name="key" size={18} />} onClick={() => void press()}>
        {t('passkey-sign-in')}
      </Button>
    </Stack>
  );
}
