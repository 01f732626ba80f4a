/** What can be done with an issued document. Nothing of this changes it: what follows is a document of its own. */
import { Button, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentDetails } from '../../api/types';
import { Icon } from '../../app/icons';
import { useT } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { CancelForm } from './cancel-form';
import { CreditForm } from './credit-form';
import { isCancellable, isCreditable, kindsAfter, takesReceipt } from './kinds';
import { SendForm } from './send-form';

type Opened = 'send' | 'credit' | 'cancel' | null;

export function DocumentActions({ document, writes }: { document: DocumentDetails; writes: boolean }) {
  const t = useT();
  const { taxKind } = useBusiness();
  const sends = useMay('sendDocuments');
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const following = writes ? kindsAfter(document, taxKind) : [];
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {sends && document.delivery !== 'paper' && (
          <Button variant="default" leftSection={<Icon name="mail" size={18} />} onClick={() => setOpened('send')}>
            {t('document-send')}
          </Button>
        )}
        {writes && takesReceipt(document) && (
          <Button
            leftSection={<Icon name="cash" size={18} />}
            renderRoot={(props) => <Link to="/documents/drafts/new" search={{ kind: 'receipt', receiptFor: document.id }} {...props} />}
          >
            {t('document-write-receipt')}
          </Button>
        )}
        {writes && isCreditable(document) && (
          <Button variant="default" leftSection={<Icon name="exit" size={18} />} onClick={() => setOpened('credit')}>
            {t('document-credit')}
          </Button>
        )}
        {writes && isCancellable(document) && (
          <Button variant="default" leftSection={<Icon name="cross" size={18} />} onClick={() => setOpened('cancel')}>
            {t('document-cancel')}
          </Button>
        )}
      </Group>
      {following.length > 0 && (
        <Group gap="xs" role="group" aria-label={t('document-convert')}>
          {following.map((kind) => (
            <Button
              key={kind}
              variant="default"
              size="xs"
              rightSection={<Icon name="next" size={14} flip />}
              renderRoot={(props) => <Link to="/documents/drafts/new" search={{ kind, replaces: document.id }} {...props} />}
            >
              {t('document-convert-to', { kind: t(`document-${kind}`) })}
            </Button>
          ))}
        </Group>
      )}
      {opened === 'send' && <SendForm document={document} onClose={close} />}
      {opened === 'credit' && <CreditForm document={document} onClose={close} />}
      {opened === 'cancel' && <CancelForm document={document} onClose={close} />}
    </Stack>
  );
}
