/** What the palette offers: places, acts, and whom and what the business has. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { customerSearchQuery, servicesQuery, staffQuery } from '../api/queries';
import { useCalendarAct } from './calendar-act';
import { found } from './found';
import type { IconName } from './icons';
import { useI18n } from './i18n';
import { placesOf } from './places';
import { may, type Verb } from './roles';
import { useMe, useSignOut, useSwitchBusiness } from './session';
import { phoneText } from './values';

export const GROUPS = ['acts', 'places', 'customers', 'services', 'staff', 'businesses'] as const;

export interface Entry {
  id: string;
  group: (typeof GROUPS)[number];
  icon: IconName;
  label: string;
  /** Beside the label: a telephone number. */
  detail?: string;
  run: () => void;
}

const TYPING_MS = 150;
/** How many services, and how many of the staff. */
const SHOWN = 5;

/** What fits `typed`; without it, the acts and places. `isSearching` while customers are being looked for. */
export function useEntries(typed: string): { entries: Entry[]; isSearching: boolean } {
  const acts = useActs();
  const places = usePlaces();
  const businesses = useBusinesses();
  const services = useServices();
  const staff = useStaff();
  const { customers, isSearching } = useCustomers(typed.trim());
  const text = ({ label }: Entry) => label;
  const isEmpty = typed.trim() === '';
  const entries = [
    ...found(acts, text, typed),
    ...found(places, text, typed),
    ...customers,
    ...(isEmpty ? [] : found(services, text, typed).slice(0, SHOWN)),
    ...(isEmpty ? [] : found(staff, text, typed).slice(0, SHOWN)),
    ...found(businesses, text, typed),
  ];
  return { entries, isSearching };
}

function useActs(): Entry[] {
  const { t } = useI18n();
  const navigate = useNavigate();
  const onCalendar = useCalendarAct();
  const signOut = useSignOut();
  const { role } = useMe();
  const addCustomer = () => void navigate({ to: '/customers', search: { act: 'add' } });
  const acts: { label: string; icon: IconName; verb?: Verb; run: () => void }[] = [
    { label: 'visit-new', icon: 'plus', verb: 'editCalendar', run: () => onCalendar('book') },
    { label: 'pay-for', icon: 'cash', verb: 'takePayments', run: () => onCalendar('pay') },
    { label: 'customer-add', icon: 'people', verb: 'editCustomers', run: addCustomer },
    { label: 'event-new', icon: 'ticket', verb: 'editCatalog', run: () => void navigate({ to: '/events/new' }) },
    { label: 'campaign-new', icon: 'megaphone', verb: 'sendMessages', run: () => void navigate({ to: '/subscribers/campaigns/new' }) },
    { label: 'import-title', icon: 'upload', verb: 'sendMessages', run: () => void navigate({ to: '/subscribers/import' }) },
    {
      label: 'customer-import-title',
      icon: 'upload',
      verb: 'transferCustomers',
      run: () => void navigate({ to: '/customers/import' }),
    },
    { label: 'document-new', icon: 'receipt', verb: 'issueDocuments', run: () => void navigate({ to: '/documents/drafts/new' }) },
    { label: 'welcome-list', icon: 'checks', verb: 'editBusiness', run: () => void navigate({ to: '/welcome' }) },
    { label: 'sign-out', icon: 'exit', run: () => void signOut() },
  ];
  return acts
    .filter(({ verb }) => !verb || may(role, verb))
    .map(({ label, icon, run }) => ({ id: `act-${label}`, group: 'acts', icon, label: t(label), run }));
}

function usePlaces(): Entry[] {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { role, isPlatformOwner } = useMe();
  const system = { to: '/system', icon: 'layers', label: 'system-title' } as const;
  return [...placesOf(role), ...(isPlatformOwner ? [system] : [])].map(({ to, icon, label }) => ({
    id: `place-${to.slice(1)}`,
    group: 'places',
    icon,
    label: t(label),
    run: () => void navigate({ to }),
  }));
}

function useCustomers(typed: string): { customers: Entry[]; isSearching: boolean } {
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(typed, TYPING_MS);
  const answer = useQuery({ ...customerSearchQuery(settled), enabled: settled !== '' });
  const isSearching = typed !== '' && (settled !== typed || answer.isFetching);
  // What was found for other words must not be chosen by a quick Enter.
  const items = typed !== '' && settled === typed && !answer.isPlaceholderData ? (answer.data?.items ?? []) : [];
  const customers = items.map(({ id, fullName, phone }): Entry => ({
    id: `customer-${id}`,
    group: 'customers',
    icon: 'people',
    label: fullName,
    detail: phone ? phoneText(phone) : undefined,
    run: () => void navigate({ to: '/customers/$customerId', params: { customerId: id } }),
  }));
  return { customers, isSearching };
}

function useServices(): Entry[] {
  const navigate = useNavigate();
  const { data = [] } = useQuery(servicesQuery);
  const run = () => void navigate({ to: '/services' });
  return data.map(({ id, name }) => ({ id: `service-${id}`, group: 'services', icon: 'scissors', label: name, run }));
}

/** A member of staff leads to their calendar. */
function useStaff(): Entry[] {
  const navigate = useNavigate();
  const { data = [] } = useQuery(staffQuery);
  return data
    .filter(({ status }) => status === 'active')
    .map(({ id, name }) => ({
      id: `staff-${id}`,
      group: 'staff',
      icon: 'calendar',
      label: name,
      run: () => void navigate({ to: '/calendar', search: { staff: id } }),
    }));
}

function useBusinesses(): Entry[] {
  const { businesses, business } = useMe();
  const switchTo = useSwitchBusiness();
  return businesses
    .filter(({ id }) => id !== business.id)
    .map(({ id, name }) => ({ id: `business-${id}`, group: 'businesses', icon: 'door', label: name, run: () => void switchTo(id) }));
}
