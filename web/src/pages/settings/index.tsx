/** The business, its rules, its link, its people, its programs, its audit log, its data, and this user's own sign-ins. */
import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n';
import { Page } from '../../app/page';
import { may, type Verb } from '../../app/roles';
import { useMe } from '../../app/session';
import { AuditLog } from '../audit/audit';
import { ClosuresSettings } from '../closures';
import { PaymentsSettings } from '../payments/settings';
import { BookingSettings } from './booking';
import { BusinessSettings } from './business';
import { CalendarsSettings } from './calendars';
import { CustomerFieldsSettings } from './customer-fields';
import { DataSettings } from './data';
import { DocumentsSettings } from './documents';
import { LanguageSettings } from './language';
import { LinkSettings } from './link';
import { KeysSettings } from './programs/keys';
import { WebhooksSettings } from './programs/webhooks';
import { SecuritySettings } from './security';
import { TeamSettings } from './team';

const TABS: { id: string; verb?: Verb; Panel: () => ReactNode }[] = [
  { id: 'business', verb: 'editBusiness', Panel: BusinessSettings },
  { id: 'booking', verb: 'editBusiness', Panel: BookingSettings },
  { id: 'fields', verb: 'editBusiness', Panel: CustomerFieldsSettings },
  { id: 'closures', verb: 'editCatalog', Panel: ClosuresSettings },
  { id: 'payments', verb: 'editBusiness', Panel: PaymentsSettings },
  { id: 'documents', verb: 'editBusiness', Panel: DocumentsSettings },
  { id: 'team', verb: 'manageTeam', Panel: TeamSettings },
  { id: 'keys', verb: 'manageApiKeys', Panel: KeysSettings },
  { id: 'webhooks', verb: 'manageWebhooks', Panel: WebhooksSettings },
  { id: 'calendars', Panel: CalendarsSettings },
  { id: 'link', Panel: LinkSettings },
  { id: 'security', Panel: SecuritySettings },
  { id: 'audit', verb: 'readAudit', Panel: AuditLog },
  { id: 'data', verb: 'exportBusiness', Panel: DataSettings },
  { id: 'language', Panel: LanguageSettings },
];

export function SettingsPage() {
  const t = useT();
  const { role } = useMe();
  const { tab } = useSearch({ from: '/shell/settings' });
  const navigate = useNavigate({ from: '/settings' });
  const tabs = TABS.filter(({ verb }) => !verb || may(role, verb));
  const shown = tabs.find(({ id }) => id === tab)?.id ?? tabs[0]?.id;
  return (
    <Page title={t('nav-settings')}>
      <Tabs value={shown} onChange={(next) => void navigate({ search: { tab: next ?? undefined } })} keepMounted={false}>
        <Tabs.List mb="lg">
          {tabs.map(({ id }) => (
            <Tabs.Tab key={id} value={id}>
              {t(`settings-${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ id, Panel }) => (
          <Tabs.Panel key={id} value={id}>
            <Panel />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
