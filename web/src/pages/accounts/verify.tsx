import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api, take } from '../../api/client';
import { useT } from '../../app/i18n';
import { Empty, Failure, Loading } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { CodeStep } from '../security/code-step';
import { useEnter } from './enter';
import { AccountFrame } from './frame';

/** The page behind the link of the verification mail. */
export function VerifyPage() {
  const t = useT();
  const { token } = useSearch({ from: '/verify' });
  const enter = useEnter();
  const navigate = useNavigate();
  const [challenge, setChallenge] = useState<string | null>(null);
  const verify = useMutation({
    mutationFn: async (secret: string) => {
      const answer = await take(api.POST('/api/auth/verify-email', { body: { token: secret, delivery: 'cookie' } }));
      if ('challenge' in answer) setChallenge(answer.challenge);
      else await enter(answer);
    },
  });
  const { mutate } = verify;
  const spent = useRef(false);
  useEffect(() => {
    // The token can be used once, also when effects run twice.
    if (!token || spent.current) return;
    spent.current = true;
    mutate(token);
  }, [token, mutate]);

  return (
    <AccountFrame title={t('verify-title')}>
      {!token && (
        <Empty icon="link" text={t('link-incomplete')}>
          <Button component={Link} to="/sign-in">
            {t('back-to-sign-in')}
          </Button>
        </Empty>
      )}
      {challenge && <CodeStep challenge={challenge} onEntered={enter} onOver={() => void navigate({ to: '/sign-in' })} />}
      {token && !challenge && !verify.error && <Loading rows={1} />}
      {verify.error && (
        <Stack>
          <Failure error={verify.error} />
          <TextLink to="/sign-in" size="sm">
            {t('back-to-sign-in')}
          </TextLink>
        </Stack>
      )}
    </AccountFrame>
  );
}
