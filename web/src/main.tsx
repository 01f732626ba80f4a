/** Starts the staff app: language first, then the tree. */
import '@fontsource-variable/rubik';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/base.css';
import { DirectionProvider, MantineProvider, mergeThemeOverrides, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { type ReactNode, StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider, loadBundle, LOCALES, storedLocale, useI18n } from './app/i18n';
import { forgetDay } from './app/kept-day';
import { createQueryClient } from './app/query-client';
import { watchInstall } from './app/install';
import { createAppRouter } from './app/router';
import { cssVariables, theme } from './app/theme';
import { followNotices, registerWorker } from './app/updates';

/** After an update the old page asks for chunks that are gone: one reload brings the new one. */
window.addEventListener('vite:preloadError', (event) => {
  if (Date.now() - Number(sessionStorage.getItem('cg_reloaded') ?? 0) < 60_000) return;
  sessionStorage.setItem('cg_reloaded', String(Date.now()));
  event.preventDefault();
  location.reload();
});

/** The server writes its nonce here; Mantine and the scroll lock print <style> elements with it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
setNonce(nonce);

const client = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  forgetDay();
  void router.navigate({ to: '/sign-in', search: { next: href } }).then(() => client.clear());
});
const router = createAppRouter(client);

function Themed({ children }: { children: ReactNode }) {
  const { dir, t } = useI18n();
  const { setDirection } = useDirection();
  const named = useMemo(
    () => mergeThemeOverrides(theme, { components: { CloseButton: { defaultProps: { 'aria-label': t('action-close') } } } }),
    [t],
  );
  useEffect(() => setDirection(dir), [dir, setDirection]);
  return (
    <MantineProvider theme={named} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      {children}
    </MantineProvider>
  );
}

async function start(): Promise<void> {
  const locale = storedLocale() ?? 'he';
  const bundle = await loadBundle(locale);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <I18nProvider initial={locale} first={bundle}>
        <DirectionProvider initialDirection={LOCALES[locale].dir} detectDirection={false}>
          <Themed>
            <QueryClientProvider client={client}>
              <RouterProvider router={router} />
              <Notifications position="bottom-center" />
            </QueryClientProvider>
          </Themed>
        </DirectionProvider>
      </I18nProvider>
    </StrictMode>,
  );
}

watchInstall();
followNotices((path) => router.history.push(path));
if (import.meta.env.PROD) window.addEventListener('load', () => void registerWorker());
void start();
