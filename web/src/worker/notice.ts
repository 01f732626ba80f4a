/** What the service worker makes of a push message, and where a press on it leads. Pure. */

/** As `crates/chatgrow/src/push/model.rs` writes it. */
interface Message {
  title: string;
  body: string;
  tag: string;
  url: string;
  lang: string;
  dir: 'rtl' | 'ltr';
}

export interface Notice {
  title: string;
  options: NotificationOptions;
}

/** Not in the DOM's types: a notice that takes the place of another is heard too. */
interface Renotify extends NotificationOptions {
  renotify: boolean;
}

function isMessage(value: unknown): value is Message {
  const message = value as Partial<Record<keyof Message, unknown>> | null;
  if (typeof message !== 'object' || message === null) return false;
  const texts = [message.title, message.body, message.tag, message.url, message.lang];
  return texts.every((text) => typeof text === 'string') && message.tag !== '' && (message.dir === 'rtl' || message.dir === 'ltr');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A browser shows a notice of its own where the worker shows none: so there is one for what cannot be read, too. */
export function noticeOf(text: string, base: string): Notice {
  const icon = new URL('icon-192.png', base).href;
  const message = parsed(text);
  if (!isMessage(message)) return { title: 'ChatGrow', options: { icon } };
  const { title, body, tag, url, lang, dir } = message;
  const options: Renotify = { body, tag, lang, dir, icon, renotify: true, data: { url } };
  return { title, options };
}

/** The page of the app that a notice leads to: never one of another origin, nor a page of guests. */
export function pageOf(data: unknown, base: string): string {
  const url = (data as { url?: unknown } | null)?.url;
  if (typeof url !== 'string' || !URL.canParse(url, base)) return base;
  const page = new URL(url, base);
  const own = new URL(base);
  return page.origin === own.origin && page.pathname.startsWith(own.pathname) ? page.href : base;
}
