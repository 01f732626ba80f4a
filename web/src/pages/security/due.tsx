/** For a user whose business demands a second factor: setting it up, before anything else. */
import { Button, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { secondFactorQuery } from '../../api/security-queries';
import { useT } from '../../app/i18n';
import { useSignOut } from '../../app/session';
import { AccountFrame } from '../accounts/frame';
import { PasskeyDue } from './passkey-due';
import { SetUp } from './set-up';

export function SecondFactorDuePage() {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const businesses = useQuery(secondFactorQuery).data?.demandedBy ?? [];
  const goOn = () => {
    client.clear();
    void navigate({ to: '/' });
  };
  return (
    <AccountFrame title={t('second-factor')}>
      <Stack>
        <Text>
          {t('second-factor-due')} <bdi>{businesses.join(', ')}</bdi>
        </Text>
        <SetUp onDone={goOn} />
        <PasskeyDue onDone={goOn} />
        <Button variant="subtle" color="gray" onClick={() => void signOut()}>
          {t('sign-out')}
        </Button>
      </Stack>
    </AccountFrame>
  );
}
