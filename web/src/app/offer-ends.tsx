import { useNow } from '../calendar/use-now';
import { timeLeft, timeText } from '../time/format';
import { useT } from './i18n';
import { useBusiness } from './session';

/** Until when something is kept for somebody who waits, and how long that is from now. */
export function OfferEnds({ at }: { at: string }) {
  const t = useT();
  const { zone } = useBusiness();
  const { unit, count } = timeLeft(at, useNow());
  return <>{t('offer-ends', { at: timeText(at, zone), rest: t(`time-left-${unit}`, { count }) })}</>;
}
