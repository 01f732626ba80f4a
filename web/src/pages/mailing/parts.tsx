/** The pages of subscribers and campaigns: one place of the navigation, three pages. */
import { Link } from '@tanstack/react-router';
import { useT } from '../../app/i18n';
import { useMay } from '../../app/session';
import styles from './mailing.module.css';

/** Links between the pages of this place. */
export function MailingParts() {
  const t = useT();
  const reads = useMay('readMessages');
  return (
    <nav aria-label={t('nav-subscribers')} className={styles.parts}>
      <Link to="/subscribers" activeOptions={{ exact: true, includeSearch: false }} className={styles.part}>
        {t('subscribers-title')}
      </Link>
      <Link to="/subscribers/lists" className={styles.part}>
        {t('lists-title')}
      </Link>
      {reads && (
        <Link to="/subscribers/campaigns" className={styles.part}>
          {t('campaigns-title')}
        </Link>
      )}
    </nav>
  );
}
