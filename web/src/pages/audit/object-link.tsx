import { Text } from '@mantine/core';
import type { LinkProps } from '@tanstack/react-router';
import type { AuditEntry } from '../../api/types';
import { TextLink } from '../../app/text-link';

/** Where a thing is shown; nothing for one that has no page of its own. */
function placeOf({ subject: { kind, id } }: AuditEntry): Pick<LinkProps, 'to' | 'params' | 'search'> | null {
  switch (kind) {
    case 'customer':
      return { to: '/customers/$customerId', params: { customerId: id } };
    case 'appointment':
      return { to: '/calendar', search: { visit: id } };
    case 'event':
      return { to: '/events/$eventId', params: { eventId: id } };
    case 'document':
      return { to: '/documents', search: { document: id } };
    case 'invoice_draft':
      return { to: '/documents/drafts/$draftId', params: { draftId: id } };
    case 'payment':
      return { to: '/payments', search: { payment: id } };
    case 'payment_link':
      return { to: '/payments/links', search: { link: id } };
    case 'message':
      return { to: '/messages', search: { message: id } };
    case 'campaign':
      return { to: '/subscribers/campaigns/$campaignId', params: { campaignId: id } };
    case 'service':
    case 'staff':
    case 'room':
      return { to: '/services' };
    case 'member':
      return { to: '/settings', search: { tab: 'team' } };
    default:
      return null;
  }
}

/** What something happened to, with the way there. */
export function ObjectLink({ entry }: { entry: AuditEntry }) {
  const place = placeOf(entry);
  if (!place) {
    return (
      <Text size="sm" c="dimmed">
        {entry.object}
      </Text>
    );
  }
  return (
    <TextLink {...place} size="sm">
      {entry.object}
    </TextLink>
  );
}
