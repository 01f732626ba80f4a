import { Badge } from '@mantine/core';
import type { Document } from '../../api/types';
import { useT } from '../../app/i18n';
import { type State, stateOf } from './kinds';

const COLORS: Record<State, string> = {
  open: 'blue',
  settled: 'green',
  cancelled: 'gray',
  credited: 'gray',
  'part-credited': 'orange',
  'part-paid': 'orange',
  cancelling: 'gray',
};

/** Where a document stands, in words. */
export function DocumentState({ document }: { document: Document }) {
  const t = useT();
  const state = stateOf(document);
  return <Badge color={COLORS[state]}>{t(`document-state-${state}`)}</Badge>;
}
