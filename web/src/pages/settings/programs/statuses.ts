/** Where a delivery can stand. Pure. */
import type { WebhookDeliveryStatus } from '../../../api/types';

export const DELIVERY_STATUSES: WebhookDeliveryStatus[] = ['pending', 'delivered', 'failed'];
