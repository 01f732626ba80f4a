/** The palette, the sheet of keys, and the keys themselves. What they open is loaded when it is asked for. */
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useCalendarAct } from './calendar-act';
import { Icon } from './icons';
import { useT } from './i18n';
import { placesOf } from './places';
import { useMay, useMe } from './session';
import styles from './shell.module.css';
import { shortcutOf, singleKeysAreOn, takesText } from './shortcuts';

const Palette = lazy(() => import('./palette'));
const ShortcutsSheet = lazy(() => import('./shortcuts-sheet'));

/** The button that opens the palette; with it the keys work. */
export function Quick() {
  const t = useT();
  const [open, setOpen] = useState<'search' | 'help' | null>(null);
  useKeys(setOpen);
  return (
    <>
      <UnstyledButton
        className={styles.search}
        aria-label={t('palette-title')}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen('search')}
      >
        <Icon name="search" size={18} />
        <span className={styles.searchText}>{t('palette-short')}</span>
      </UnstyledButton>
      <ActionIcon
        className={styles.keysButton}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('shortcuts-title')}
        onClick={() => setOpen('help')}
      >
        <Icon name="keyboard" />
      </ActionIcon>
      <Suspense>
        {open === 'search' && <Palette onClose={() => setOpen(null)} />}
        {open === 'help' && <ShortcutsSheet onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}

function useKeys(open: (what: 'search' | 'help') => void): void {
  const navigate = useNavigate();
  const { role } = useMe();
  const [books, edits] = [useMay('editCalendar'), useMay('editCustomers')];
  const onCalendar = useCalendarAct();
  const goTo = (index: number) => {
    const place = placesOf(role)[index];
    if (place) void navigate({ to: place.to });
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.repeat || event.defaultPrevented) return;
    const shortcut = shortcutOf(event, {
      isTyping: takesText(document.activeElement),
      isBusy: document.querySelector('[role="dialog"], [role="menu"]') !== null,
      hasSingleKeys: singleKeysAreOn(),
    });
    if (!shortcut) return;
    event.preventDefault();
    if (shortcut === 'search' || shortcut === 'help') open(shortcut);
    else if (shortcut === 'book' && books) onCalendar('book');
    else if (shortcut === 'add-customer' && edits) void navigate({ to: '/customers', search: { act: 'add' } });
    else if (typeof shortcut === 'object') goTo(shortcut.place);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
