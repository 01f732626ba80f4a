import type { InvoiceDraft } from '../../../api/types';
import { useT } from '../../../app/i18n';
import { Money } from '../../../app/values';
import styles from '../documents.module.css';

/** What a draft adds up to, as the server computes it. */
export function Totals({ totals }: { totals: NonNullable<InvoiceDraft['totals']> }) {
  const t = useT();
  return (
    <dl className={styles.facts}>
      {totals.vat.amount !== 0 && (
        <>
          <dt>{t('document-net')}</dt>
          <dd className={styles.amount}>
            <Money value={totals.net} />
          </dd>
          <dt>{t('document-vat')}</dt>
          <dd className={styles.amount}>
            <Money value={totals.vat} />
          </dd>
        </>
      )}
      <dt>{t('document-total')}</dt>
      <dd className={styles.amount}>
        <strong>
          <Money value={totals.total} />
        </strong>
      </dd>
    </dl>
  );
}
