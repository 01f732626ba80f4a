import { Dialog } from '../../app/dialog';
import { useT } from '../../app/i18n';
import { SharedLink } from '../../app/public-link';
import { useBusiness } from '../../app/session';
import type { SubscriberList } from '../../api/types';

/** Where people sign up by themselves: for news in general, or for one list that is open. */
export function SignUpLink({ list, onClose }: { list?: SubscriberList; onClose: () => void }) {
  const t = useT();
  const { publicUrl } = useBusiness();
  const url = `${publicUrl}/subscribe${list ? `?list=${list.id}` : ''}`;
  return (
    <Dialog onClose={onClose} title={list ? t('list-link-title', { name: list.name }) : t('subscribers-link')}>
      <SharedLink url={url} text={t('subscribers-link-text')} />
    </Dialog>
  );
}
