/** The pages of subscribers and campaigns: one place of the navigation, three pages. */
import { useT } from '../../app/i18n';
import { SectionLink, SectionNav } from '../../app/section-nav';
import { useMay } from '../../app/session';

/** Links between the pages of this place. */
export function MailingParts() {
  const t = useT();
  const reads = useMay('readMessages');
  return (
    <SectionNav label={t('nav-subscribers')}>
      <SectionLink to="/subscribers" exact>
        {t('subscribers-title')}
      </SectionLink>
      <SectionLink to="/subscribers/lists">{t('lists-title')}</SectionLink>
      {reads && <SectionLink to="/subscribers/campaigns">{t('campaigns-title')}</SectionLink>}
    </SectionNav>
  );
}
