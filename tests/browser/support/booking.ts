/** The guest's way through the public pages, as a person goes it: by what is written on them. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';
import { drawn, type Locale, words } from './words.ts';
import { today, weekday } from './zone.ts';

export interface Wish {
  /** The address that the owner shared. */
  address: string;
  locale: Locale;
  service: string;
  /** "YYYY-MM-DD" */
  date: string;
  fullName: string;
  phone: string;
  email: string;
}
export interface Booked {
  /** The date and the time of day that the guest was shown. */
  date: string;
  time: string;
  /** Where the guest can look at the visit and cancel it. */
  manageUrl: string;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as the pages write it; the year only where it is another one. */
function dayText(date: string, locale: Locale): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return words(locale)(date.slice(0, 4) === today().slice(0, 4) ? 'pages-day' : 'pages-day-year', {
    weekday: WEEKDAYS[weekday(date)] ?? '',
    month: MONTHS[Number(month) - 1] ?? '',
    day: String(Number(day)),
    year,
  });
}

/** Picks the service and opens the day; gives the open times of that day, as buttons. */
export async function openTimes(page: Page, { address, locale, service, date }: Wish): Promise<Locator> {
  const t = words(locale);
  await page.goto(address);
  await page.getByRole('main').getByRole('link', { name: service }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('pages-choose-time') })).toBeVisible();

  const heading = page.getByRole('heading', { level: 2, name: drawn(dayText(date, locale)) });
  const later = page.getByRole('link', { name: t('pages-later') });
  while (!(await heading.isVisible()) && (await later.isVisible())) await later.click();
  const day = page.locator('details', { has: heading });
  if ((await day.getAttribute('open')) === null) await heading.click();
  const times = day.getByRole('button');
  await expect(times.first()).toBeVisible();
  return times;
}

/** Picks the second open time of the day, and arrives at the form. */
export async function pickTime(page: Page, wish: Wish): Promise<string> {
  const button = (await openTimes(page, wish)).nth(1);
  const time = (await button.innerText()).trim();
  await button.click();
  await expect(page.getByRole('heading', { level: 1, name: words(wish.locale)('pages-your-details') })).toBeVisible();
  await expect(page.getByRole('main').getByText(time)).toBeVisible();
  return time;
}

export async function fillIn(page: Page, { locale, fullName, phone, email }: Wish): Promise<void> {
  const t = words(locale);
  await page.getByLabel(t('pages-full-name')).fill(fullName);
  await page.getByLabel(t('pages-phone')).fill(phone);
  await page.getByRole('textbox', { name: t('pages-email') }).fill(email);
}

/** From the shared address to the page of the visit. */
export async function bookAsGuest(page: Page, wish: Wish): Promise<Booked> {
  const t = words(wish.locale);
  const time = await pickTime(page, wish);
  await fillIn(page, wish);
  await page.getByRole('button', { name: t('pages-book') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
  await expect(page.getByRole('main').getByText(wish.service)).toBeVisible();
  await expect(page.getByRole('main').getByText(time)).toBeVisible();
  return { date: wish.date, time, manageUrl: page.url() };
}
