import { ApiError } from '../../api/problem';
import type { Translate } from '../../app/i18n';

/** What a device did not do, in words: browsers say only a name. */
export function deviceRefusal(error: unknown, t: Translate): ApiError {
  const name = error instanceof DOMException ? error.name : '';
  const detail =
    name === 'NotAllowedError' ? t('passkey-cancelled') : name === 'InvalidStateError' ? t('passkey-exists') : t('passkey-failed');
  return new ApiError({ title: '', status: 0, code: 'device', detail });
}
