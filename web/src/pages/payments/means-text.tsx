import type { PaymentDetails, PaymentMethod } from '../../api/types';
import { useT } from '../../app/i18n';
import { shortOf } from './means';

/** "Card Visa •••• 4580", "Cheque 90001". */
export function MeansText({ method, details }: { method: PaymentMethod; details: PaymentDetails }) {
  const t = useT();
  const short = shortOf(method, details);
  return (
    <>
      {t(`method-${method}`)}
      {short && (
        <>
          {' '}
          <bdi>{short}</bdi>
        </>
      )}
    </>
  );
}
