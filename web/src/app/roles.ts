/** Who is shown what: the part of the server's table of roles that the screens need. The server decides. */
import type { Role } from '../api/types';

export type Verb =
  | 'editBusiness'
  | 'manageTeam'
  | 'editCustomers'
  | 'mergeCustomers'
  | 'transferCustomers'
  | 'editCatalog'
  | 'editCalendar'
  | 'readMessages'
  | 'sendMessages'
  | 'takePayments'
  | 'readDocuments'
  | 'sendDocuments'
  | 'refundPayments'
  | 'readReports'
  | 'manageGateways'
  | 'manageApiKeys'
  | 'manageWebhooks'
  | 'readAudit'
  | 'exportBusiness'
  | 'issueDocuments';

const ALLOWED: Record<Verb, readonly Role[]> = {
  editBusiness: ['owner'],
  manageTeam: ['owner'],
  editCustomers: ['owner', 'manager', 'staff'],
  mergeCustomers: ['owner', 'manager'],
  transferCustomers: ['owner', 'manager'],
  editCatalog: ['owner', 'manager'],
  editCalendar: ['owner', 'manager', 'staff'],
  readMessages: ['owner', 'manager', 'staff'],
  sendMessages: ['owner', 'manager'],
  takePayments: ['owner', 'manager', 'staff'],
  readDocuments: ['owner', 'manager', 'bookkeeper'],
  sendDocuments: ['owner', 'manager', 'bookkeeper'],
  refundPayments: ['owner', 'manager', 'bookkeeper'],
  readReports: ['owner', 'manager', 'bookkeeper'],
  manageGateways: ['owner'],
  manageApiKeys: ['owner'],
  manageWebhooks: ['owner'],
  readAudit: ['owner', 'manager'],
  exportBusiness: ['owner'],
  issueDocuments: ['owner', 'manager', 'bookkeeper'],
};

export function may(role: Role, verb: Verb): boolean {
  return ALLOWED[verb].includes(role);
}
