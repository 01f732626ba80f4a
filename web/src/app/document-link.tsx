import { Anchor } from '@mantine/core';
import type { MouseEvent } from 'react';
import { api, take } from '../api/client';
import { Icon } from './icons';

/** Opens the PDF of a document in a new tab. */
export function DocumentLink({ id, label }: { id: string; label: string }) {
  return <PdfLink href={`/api/invoices/${id}/pdf`} label={label} />;
}

/**
 * Opens a PDF of the server in a new tab. The tab cannot renew a session that has run out, so that is
 * done here first.
 */
export function PdfLink({ href, label }: { href: string; label: string }) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Opened within the click, or the browser takes it for an unwanted window.
    const tab = window.open('', '_blank');
    void take(api.GET('/api/auth/me'))
      .catch(() => undefined)
      .then(() => tab?.location.replace(href));
  };
  return (
    <Anchor href={href} target="_blank" rel="noopener" onClick={open} size="sm">
      <Icon name="open" size={16} /> {label}
    </Anchor>
  );
}
