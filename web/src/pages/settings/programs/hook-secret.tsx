import { useT } from '../../../app/i18n';
import { SecretOnce } from './secret-once';

/** The secret that signatures are checked with, told once. */
export function HookSecret({ secret, onClose }: { secret?: string; onClose: () => void }) {
  const t = useT();
  return <SecretOnce title={t('hook-secret-title')} label={t('hook-secret')} secret={secret} text={t('hook-secret-use')} onClose={onClose} />;
}
