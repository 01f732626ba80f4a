/** The frame around every page: navigation, business, language, theme, and the state of the line. */
import {
  ActionIcon,
  Avatar,
  Menu,
  Text,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { DemoBanner, LineBanner, UpdateBanner } from './banners';
import { Icon } from './icons';
import { type Locale, LOCALES, useI18n, useT } from './i18n';
import { useInstall } from './install';
import { useLive } from './live';
import { placesOf } from './places';
import { Quick } from './quick';
import { useMe, useSignOut, useSwitchBusiness } from './session';
import styles from './shell.module.css';

export function Shell() {
  const t = useT();
  const { role, secondFactorDue } = useMe();
  const places = placesOf(role);
  const main = useRef<HTMLElement>(null);
  useLive();
  useFocusOnArrival(main);
  if (secondFactorDue) return <Navigate to="/second-factor" />;
  return (
    <div className={styles.frame}>
      <a className="skip-link" href="#content" onClick={() => main.current?.focus()}>
        {t('skip-to-content')}
      </a>
      <aside className={styles.side}>
        <BusinessMenu />
        <div className={styles.quick}>
          <Quick />
        </div>
        <nav aria-label={t('nav-label')} className={styles.places}>
          {places.map(({ to, icon, label, short, inBar }) => (
            <Link key={to} to={to} className={styles.place} data-behind={!inBar || undefined}>
              <Icon name={icon} />
              <span className={styles.long}>{t(label)}</span>
              <span className={styles.short}>{t(short)}</span>
            </Link>
          ))}
          <MorePlaces />
        </nav>
        <div className={styles.foot}>
          <ThemeButton />
          <LanguageMenu />
          <UserMenu />
        </div>
      </aside>
      <div className={styles.body}>
        <LineBanner />
        <UpdateBanner />
        <DemoBanner />
        <main id="content" ref={main} tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}

/** A reader that follows a link hears the new page, as after an ordinary page load. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current && before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path, main]);
}

/** On a phone, the places that the bar has no room for. */
function MorePlaces() {
  const t = useT();
  const places = placesOf(useMe().role).filter(({ inBar }) => !inBar);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isHere = places.some(({ to }) => path.startsWith(to));
  return (
    <Menu position="top-end">
      <Menu.Target>
        <UnstyledButton className={styles.more} data-here={isHere || undefined}>
          <Icon name="more" />
          <span>{t('nav-more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, icon, label }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Icon name={icon} size={18} />}>
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function BusinessMenu() {
  const { plain } = useI18n();
  const me = useMe();
  const switchTo = useSwitchBusiness();
  const name = (
    <Text fw={600} truncate className={styles.businessName}>
      <bdi>{me.business.name}</bdi>
    </Text>
  );
  const logo = <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={32} height={32} />;
  if (me.businesses.length < 2) {
    return (
      <div className={styles.business}>
        {logo}
        {name}
      </div>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.business} aria-label={plain('business-switch', { name: me.business.name })}>
          {logo}
          {name}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {me.businesses.map((business) => (
          <Menu.Item
            key={business.id}
            onClick={() => void switchTo(business.id)}
            leftSection={business.id === me.business.id ? <Icon name="check" size={16} /> : <span className={styles.noSign} />}
          >
            <bdi>{business.name}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Light or dark, kept on this device. */
export function ThemeButton() {
  const t = useT();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t(dark ? 'theme-light' : 'theme-dark')}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </ActionIcon>
  );
}

/** The languages, each by its own name. */
export function LanguageMenu() {
  const { t, locale, setLocale } = useI18n();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('language')}>
          <Icon name="language" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(LOCALES).map(([code, { name, dir }]) => (
          <Menu.Item
            key={code}
            lang={code}
            dir={dir}
            onClick={() => setLocale(code as Locale)}
            leftSection={code === locale ? <Icon name="check" size={16} /> : <span className={styles.noSign} />}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function UserMenu() {
  const { t, plain } = useI18n();
  const { user, isPlatformOwner } = useMe();
  const signOut = useSignOut();
  const install = useInstall();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg">
          <VisuallyHidden>{plain('user-menu', { name: user.fullName })}</VisuallyHidden>
          <Avatar size={28} color="leaf" radius="xl" name={user.fullName} alt="" aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{user.fullName}</bdi>
          <br />
          <bdi dir="ltr">{user.email}</bdi>
        </Menu.Label>
        {isPlatformOwner && (
          <Menu.Item component={Link} to="/system" leftSection={<Icon name="layers" size={16} />}>
            {t('system-title')}
          </Menu.Item>
        )}
        {install && (
          <Menu.Item leftSection={<Icon name="install" size={16} />} onClick={install}>
            {t('install-app')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="exit" size={16} flip />} onClick={() => void signOut()}>
          {t('sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
