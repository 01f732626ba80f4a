/** When the business is closed: by hand, on holidays of Israel, on Shabbat. */
import { Stack } from '@mantine/core';
import { CalendarSettings } from './calendar-settings';
import { Closures } from './closures';
import { Holidays } from './holidays';

export function ClosuresSettings() {
  return (
    <Stack gap="xl" maw={760}>
      <Closures />
      <CalendarSettings />
      <Holidays />
    </Stack>
  );
}
