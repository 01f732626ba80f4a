import { Button } from '@mantine/core';
import type { MouseEvent } from 'react';
import { api, take } from '../api/client';
import { Icon } from './icons';

/** Saves a file of the server. Following a link cannot renew a session that has run out, so that is done here first. */
export function saveFile(event: MouseEvent, href: string): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void take(api.GET('/api/auth/me'))
    .catch(() => undefined)
    .then(() => location.assign(href));
}

/** A button that saves a file of the server. */
export function DownloadButton({ href, label }: { href: string; label: string }) {
  return (
    <Button component="a" href={href} download variant="default" leftSection={<Icon name="download" size={18} />} onClick={(event) => saveFile(event, href)}>
      {label}
    </Button>
  );
}
