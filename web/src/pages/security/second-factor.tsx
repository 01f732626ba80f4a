import { Alert, Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { secondFactorQuery } from '../../api/security-queries';
import { Dialog } from '../../app/dialog';
import { useI18n, useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Loaded } from '../../app/states';
import { momentText } from '../../time/format';
import { Prove, type Proof } from './prove';
import { RecoveryCodes } from './recovery-codes';
import { SetUp } from './set-up';

/** So few are left that new ones are due. */
const FEW = 3;

type Step = 'set-up' | 'off' | 'codes';

/** Whether signing in takes a code too. */
export function SecondFactor() {
  const t = useT();
  const factor = useQuery(secondFactorQuery);
  const changed = useChanged();
  const [settingUp, setSettingUp] = useState(false);
  const close = () => {
    setSettingUp(false);
    void changed();
  };
  return (
    <>
      <Loaded query={factor} rows={2}>
        {({ since, recoveryCodesLeft }) =>
          since ? <On since={since} remaining={recoveryCodesLeft} /> : <Off onSetUp={() => setSettingUp(true)} />
        }
      </Loaded>
      {/* Outside: news that the factor is on must not take the recovery codes away. */}
      {settingUp && (
        <Dialog title={t('second-factor')} onClose={close}>
          <SetUp onDone={close} />
        </Dialog>
      )}
    </>
  );
}

function useChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(['second-factor', 'sessions', 'me'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}

function Off({ onSetUp }: { onSetUp: () => void }) {
  const t = useT();
  return (
    <Card withBorder padding="md">
      <Stack align="flex-start">
        <Text>{t('second-factor-text')}</Text>
        <Button onClick={onSetUp}>{t('second-factor-set-up')}</Button>
      </Stack>
    </Card>
  );
}

function On({ since, remaining }: { since: string; remaining: number }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const [step, setStep] = useState<Step | null>(null);
  return (
    <Card withBorder padding="md">
      <Stack align="flex-start">
        <Group>
          <Badge color="green" variant="light">
            {t('second-factor-is-on')}
          </Badge>
          <Text size="sm" c="dimmed">
            {t('second-factor-since', { at: momentText(since, zone, locale) })}
          </Text>
        </Group>
        {remaining < FEW ? <Alert color="yellow">{t('recovery-codes-left', { count: remaining })}</Alert> : <Text>{t('recovery-codes-left', { count: remaining })}</Text>}
        <Group>
          <Button variant="default" onClick={() => setStep('codes')}>
            {t('recovery-codes-renew')}
          </Button>
          <Button variant="default" onClick={() => setStep('off')}>
            {t('second-factor-turn-off')}
          </Button>
        </Group>
      </Stack>
      {step === 'off' && <TurnOff onClose={() => setStep(null)} />}
      {step === 'codes' && <NewCodes onClose={() => setStep(null)} />}
    </Card>
  );
}

function TurnOff({ onClose }: { onClose: () => void }) {
  const t = useT();
  const changed = useChanged();
  const turnOff = async (body: Proof) => {
    await take(api.POST('/api/auth/second-factor/off', { body }));
    onClose();
    await changed();
  };
  return (
    <Prove
      title={t('second-factor-turn-off')}
      text={t('second-factor-off-text')}
      action={t('second-factor-turn-off')}
      onProof={turnOff}
      onClose={onClose}
    />
  );
}

function NewCodes({ onClose }: { onClose: () => void }) {
  const t = useT();
  const changed = useChanged();
  const [codes, setCodes] = useState<string[] | null>(null);
  const renew = async (body: Proof) => {
    const { recoveryCodes } = await take(api.POST('/api/auth/second-factor/recovery-codes', { body }));
    setCodes(recoveryCodes);
  };
  const close = () => {
    onClose();
    void changed();
  };
  if (!codes) {
    return (
      <Prove
        title={t('recovery-codes-renew')}
        text={t('recovery-codes-renew-text')}
        action={t('recovery-codes-renew')}
        onProof={renew}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={t('recovery-codes')} onClose={close}>
      <RecoveryCodes codes={codes} onDone={close} />
    </Dialog>
  );
}
