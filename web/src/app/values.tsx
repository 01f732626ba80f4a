/** Values inside sentences and tables, isolated from the direction of the text around them. */
import type { Money as MoneyValue } from '../api/types';
import { moneyText } from '../time/format';
import { useI18n } from './i18n';

/** An amount in the page's language. */
export function Money({ value }: { value: MoneyValue }) {
  const { locale } = useI18n();
  return <bdi>{moneyText(value, locale)}</bdi>;
}

/** Something always written left to right: a phone number, an address of mail, a time. */
export function Ltr({ children }: { children: string }) {
  return <bdi dir="ltr">{children}</bdi>;
}

/** An Israeli number the way it is dialled at home ("052-123-4567"); others as they are stored. */
export function phoneText(phone: string): string {
  const local = /^\+972(\d{2})(\d{3})(\d{4})$/.exec(phone);
  if (local) return `0${local[1]}-${local[2]}-${local[3]}`;
  const land = /^\+972(\d)(\d{3})(\d{4})$/.exec(phone);
  return land ? `0${land[1]}-${land[2]}-${land[3]}` : phone;
}
