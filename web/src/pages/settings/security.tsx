/** This user's sign-ins, and what the business demands of those of its team. */
import { Stack } from '@mantine/core';
import { useT } from '../../app/i18n';
import { useMay } from '../../app/session';
import { Section } from '../closures/section';
import { Demand } from '../security/demand';
import { Passkeys } from '../security/passkeys';
import { Notifications } from '../security/notifications';
import { ChangePassword } from '../security/password';
import { SecondFactor } from '../security/second-factor';
import { Sessions } from '../security/sessions';

export function SecuritySettings() {
  const t = useT();
  const demands = useMay('editBusiness');
  return (
    <Stack maw={640} gap="xl">
      <Section title={t('second-factor')}>
        <SecondFactor />
      </Section>
      <Section title={t('passkeys')}>
        <Passkeys />
      </Section>
      {demands && (
        <Section title={t('security-team')}>
          <Demand />
        </Section>
      )}
      <Section title={t('security-password')}>
        <ChangePassword />
      </Section>
      <Section title={t('push')}>
        <Notifications />
      </Section>
      <Section title={t('security-sessions')}>
        <Sessions />
      </Section>
    </Stack>
  );
}
