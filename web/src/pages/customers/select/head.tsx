import { Button, Checkbox } from '@mantine/core';
import { useT } from '../../../app/i18n';
import styles from './select.module.css';
import { choose, EVERYBODY, ofShown, type Selection } from './selection';

interface Props {
  selection: Selection;
  /** Those that were read so far. */
  shown: readonly string[];
  total: number;
  onChange: (selection: Selection) => void;
}

/** Chooses all that are shown; and from there, all that match. */
export function SelectionHead({ selection, shown, total, onChange }: Props) {
  const t = useT();
  const state = ofShown(selection, shown);
  return (
    <div className={styles.head}>
      <Checkbox
        label={t('select-shown', { count: shown.length })}
        checked={state === 'all'}
        indeterminate={state === 'some'}
        onChange={() => onChange(choose(selection, shown, state !== 'all', shown))}
      />
      {state === 'all' && !selection.all && total > 1 && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(EVERYBODY)}>
          {t('select-matching', { count: total })}
        </Button>
      )}
    </div>
  );
}
