import { Radio, Stack, useMantineColorScheme } from '@mantine/core';
import { type Locale, LOCALES, useI18n } from '../../app/i18n';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** How the app looks and speaks on this device. */
export function LanguageSettings() {
  const { t, locale, setLocale } = useI18n();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="xl">
      <Radio.Group label={t('language')} value={locale} onChange={(code) => setLocale(code as Locale)}>
        <Stack gap="xs" mt="xs">
          {Object.entries(LOCALES).map(([code, { name }]) => (
            <Radio key={code} value={code} label={name} lang={code} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('theme')} value={colorScheme} onChange={(scheme) => setColorScheme(scheme as (typeof SCHEMES)[number])}>
        <Stack gap="xs" mt="xs">
          {SCHEMES.map((scheme) => (
            <Radio key={scheme} value={scheme} label={t(`scheme-${scheme}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
