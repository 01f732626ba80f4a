/** The places of the app, in the order of the navigation. */
import type { Role } from '../api/types';
import type { IconName } from './icons';
import { may, type Verb } from './roles';

const PLACES = [
  { to: '/calendar', icon: 'calendar', label: 'nav-calendar', short: 'nav-calendar', inBar: true },
  { to: '/events', icon: 'ticket', label: 'nav-events', short: 'nav-events' },
  { to: '/customers', icon: 'people', label: 'nav-customers', short: 'nav-customers', inBar: true },
  { to: '/subscribers', icon: 'megaphone', label: 'nav-subscribers', short: 'nav-subscribers-short' },
  { to: '/services', icon: 'scissors', label: 'nav-services', short: 'nav-services-short' },
  { to: '/messages', icon: 'mail', label: 'nav-messages', short: 'nav-messages', inBar: true, verb: 'readMessages' },
  { to: '/documents', icon: 'receipt', label: 'nav-documents', short: 'nav-documents', inBar: true, verb: 'readDocuments' },
  { to: '/payments', icon: 'cash', label: 'payments', short: 'payments' },
  { to: '/reports', icon: 'chart', label: 'nav-reports', short: 'nav-reports', verb: 'readReports' },
  { to: '/settings', icon: 'settings', label: 'nav-settings', short: 'nav-settings' },
] as const satisfies Place[];

interface Place {
  to: string;
  icon: IconName;
  label: string;
  short: string;
  /** Always there on a phone; the others are behind "more". */
  inBar?: true;
  verb?: Verb;
}

/** Those that a role may see. */
export function placesOf(role: Role) {
  return PLACES.filter((place) => !('verb' in place) || may(role, place.verb)).map((place) => ({ ...place, inBar: 'inBar' in place }));
}
