/** The palette: finds customers, services, staff, pages and acts, and goes there. */
import { Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Dialog } from './dialog';
import { Icon } from './icons';
import { useT } from './i18n';
import { type Entry, GROUPS, useEntries } from './palette-entries';
import styles from './palette.module.css';
import { Ltr } from './values';

export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useT();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { entries, isSearching } = useEntries(typed);
  const at = Math.min(chosen, Math.max(0, entries.length - 1));
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, listId]);

  const pick = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setChosen(entries.length === 0 ? 0 : (at + step + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(entries[at]);
    }
  };

  return (
    <Dialog onClose={onClose} title={t('palette-title')} wide>
      <TextInput
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={entries.length > 0 ? optionId(at) : undefined}
        aria-label={t('palette-title')}
        placeholder={t('palette-placeholder')}
        leftSection={<Icon name="search" size={18} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <Text size="sm" c="dimmed" mt="xs" role="status">
        {typed.trim() !== '' && !isSearching && t('palette-found', { count: entries.length })}
      </Text>
      <div id={listId} role="listbox" aria-label={t('palette-title')} className={styles.list}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} entries={entries} at={at} optionId={optionId} onPick={pick} />
        ))}
      </div>
    </Dialog>
  );
}

interface GroupProps {
  group: Entry['group'];
  entries: Entry[];
  at: number;
  optionId: (index: number) => string;
  onPick: (entry: Entry) => void;
}

function Group({ group, entries, at, optionId, onPick }: GroupProps) {
  const t = useT();
  const titleId = useId();
  if (!entries.some((entry) => entry.group === group)) return null;
  return (
    <div role="group" aria-labelledby={titleId}>
      <div id={titleId} className={styles.title}>
        {t(`palette-${group}`)}
      </div>
      {entries.map(
        (entry, index) =>
          entry.group === group && (
            // The keys are the field's: it keeps the focus, as a combobox does.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={entry.id}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={styles.entry}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(entry)}
            >
              <Icon name={entry.icon} size={18} />
              <bdi className={styles.label}>{entry.label}</bdi>
              {entry.detail && (
                <span className={styles.detail}>
                  <Ltr>{entry.detail}</Ltr>
                </span>
              )}
            </div>
          ),
      )}
    </div>
  );
}
