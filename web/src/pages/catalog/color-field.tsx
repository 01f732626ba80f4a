import type { CSSProperties } from 'react';
import { useT } from '../../app/i18n';
import styles from './catalog.module.css';

/** Colours that stay apart from one another on light and dark grounds. */
const COLORS = {
  teal: '#0b7a65',
  blue: '#2563c9',
  purple: '#8b44c9',
  pink: '#cc3a7a',
  red: '#c9412f',
  orange: '#c26a10',
  olive: '#6b7d16',
  gray: '#5d6b75',
} as const;

export const SWATCHES: string[] = Object.values(COLORS);

/** The colour a new service or member of staff begins with: the first not worn by `others`. */
export function freshColor(others: readonly { color: string }[]): string {
  const worn = new Set(others.map(({ color }) => color));
  return Object.values(COLORS).find((color) => !worn.has(color)) ?? COLORS.teal;
}

export function ColorField({ value, onChange }: { value: string; onChange: (color: string) => void }) {
  const t = useT();
  const named = Object.entries(COLORS).map(([name, color]) => ({ color: color as string, label: t(`color-${name}`) }));
  // A colour from elsewhere (the API, an import) stays choosable.
  const all = named.some(({ color }) => color === value) ? named : [...named, { color: value, label: value }];
  return (
    <fieldset className={styles.swatches}>
      <legend>{t('field-color')}</legend>
      {all.map(({ color, label }) => (
        <input
          key={color}
          type="radio"
          name="color"
          className={styles.swatch}
          style={{ '--color': color } as CSSProperties}
          aria-label={label}
          title={label}
          checked={color === value}
          onChange={() => onChange(color)}
        />
      ))}
    </fieldset>
  );
}
