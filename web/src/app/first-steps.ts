/** How far the owner of a new business got. The server knows it: what is there tells, and two marks of the business. */
import type { QueryClient } from '@tanstack/react-query';
import { anyVisitQuery, meQuery, servicesQuery, staffQuery } from '../api/queries';
import type { Business, Service, Staff } from '../api/types';
import { isWorker } from './session';
import { may } from './roles';

export const STEPS = ['business', 'service', 'hours', 'share', 'test'] as const;

export type FirstStep = (typeof STEPS)[number];

export interface WhatIsThere {
  business: Business;
  services: Service[];
  staff: Staff[];
  hasVisit: boolean;
}

/** The steps that are done. A new business begins with the usual hours: they are done once somebody saved them. */
export function doneSteps({ business, services, staff, hasVisit }: WhatIsThere): Set<FirstStep> {
  const done: Record<FirstStep, boolean> = {
    business: Boolean(business.phone),
    service: services.length > 0,
    hours: staff.some(({ hours, version }) => hours.length > 0 && version > 1),
    share: business.linkShared,
    test: hasVisit,
  };
  return new Set(STEPS.filter((step) => done[step]));
}

/** Whether the app begins with the list of first steps: for an owner who neither came through it nor put it away. */
export async function isBeginning(client: QueryClient): Promise<boolean> {
  const me = await client.ensureQueryData(meQuery);
  if (!isWorker(me) || me.business.firstStepsClosed || !may(me.role, 'editBusiness')) return false;
  const [services, staff, hasVisit] = await Promise.all([
    client.ensureQueryData(servicesQuery),
    client.ensureQueryData(staffQuery),
    client.ensureQueryData(anyVisitQuery),
  ]);
  return doneSteps({ business: me.business, services, staff, hasVisit }).size < STEPS.length;
}
