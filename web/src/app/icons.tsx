/** The app's own small set of line icons (24 × 24). They are decoration: the text beside them speaks. */
const shapes = {
  calendar: 'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1ZM8 3v5M16 3v5M4 11h16',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.500a3.5 3.5 0 0 1 0 6M18 14.500c2 .8 3 2.8 3 5.5',
  scissors: 'M6 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM6 21a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8.5 8 20 19M8.5 16 20 5',
  mail: 'M4 6h16v12H4ZM4 7l8 6 8-6',
  receipt: 'M6 3h12v18l-3-2-3 2-3-2-3 2ZM9 8h6M9 12h6',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM9 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  next: 'm9 5 7 7-7 7',
  previous: 'm15 5-7 7 7 7',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM20 20l-4-4',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.400M17.6 17.6 19 19M19 5l-1.4 1.400M6.4 17.6 5 19',
  moon: 'M20 14A8.5 8.5 0 0 1 10 4a8.5 8.5 0 1 0 10 10Z',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3Z',
  exit: 'M14 8V5H5v14h9v-3M10 12h11m-4-4 4 4-4 4',
  check: 'm5 12.5 5 5L19.5 7',
  door: 'M6 21V4h12v17M3 21h18M14.5 12v1',
  checks: 'm2 12.500 4.500 4.500L15 7M10.500 16 12 17.500 21.500 7',
  cross: 'M6 6l12 12M18 6 6 18',
  absent: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM6 18 18 6',
  move: 'M12 7v5l3 2M12 21a9 9 0 1 0-9-9M3 21v-5h5',
  cash: 'M3 7h18v10H3ZM12 14.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6 10v.01M18 14v.01',
  chart: 'M4 20h16M7 20v-6M12 20V6M17 20v-9',
  copy: 'M9 9h11v11H9ZM5 15H4V4h11v1',
  open: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  phone: 'M5 4h4l1.5 5-2 1.500a12 12 0 0 0 5 5l1.5-2 5 1.500v4c0 1-1 1.5-2 1.500C10 20 4 13 3.5 6c0-1 .5-2 1.5-2Z',
  pencil: 'M4 20l1-4L16 5l3 3L8 19ZM14 7l3 3',
  trash: 'M5 7h14M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3',
  more: 'M6 12v.01M12 12v.01M18 12v.01',
  offline: 'M3 3l18 18M8.5 12.500a5 5 0 0 1 3-1.500M5 9.500a10 10 0 0 1 3.5-2.200M12.5 6.500c2.5 0 4.8 1 6.5 3M12 17v.01',
  note: 'M6 4h12v11l-5 5H6ZM13 20v-5h5M9 9h6',
  merge: 'M5 4c0 6 7 4 7 10v6m-3-3 3 3 3-3M19 4c0 6-7 4-7 10',
  refresh: 'M20 11A8 8 0 0 0 5.5 7L4 8.500M4 4v4.500h4.500M4 13a8 8 0 0 0 14.5 4l1.5-1.500M20 20v-4.500h-4.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.300-1 .8-1 1.500v.5M12 16.800v.01',
  layers: 'M4 4h11v11H4ZM9 15v5h11V9h-5',
  seats: 'M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM16 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 19c0-3 2-5 5-5 2 0 3 .7 4 2 1-1.300 2-2 4-2 3 0 5 2 5 5',
  ticket: 'M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4ZM14 6v2M14 11v2M14 16v2',
  camera: 'M4 8h3l2-2.500h6L17 8h3v11H4ZM12 16.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  download: 'M12 4v11m-4-4 4 4 4-4M5 20h14',
  wait: 'M7 3h10M7 21h10M8 3c0 5 8 6 8 9s-8 4-8 9M16 3c0 5-8 6-8 9s8 4 8 9',
  eye: 'M2 12c3-5 6.500-7 10-7s7 2 10 7c-3 5-6.500 7-10 7s-7-2-10-7ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  chat: 'M4 5h16v11H11l-5 4v-4H4Z',
  send: 'M4 12 20 4l-5 16-4-6ZM11 14l9-10',
  up: 'm6 14 6-6 6 6',
  down: 'm6 10 6 6 6-6',
  warning: 'M12 4 2.500 20h19ZM12 10v4M12 17v.01',
  megaphone: 'M4 10v4h3l8 4V6l-8 4ZM7 14l1 5h2.500M18 9.500a4 4 0 0 1 0 5',
  upload: 'M12 16V5m-4 4 4-4 4 4M5 20h14',
  pause: 'M9 5v14M15 5v14',
  play: 'M7 5v14l12-7Z',
  keyboard: 'M3 7h18v10H3ZM6.500 10v.01M10 10v.01M14 10v.01M17.500 10v.01M8 14h8',
  install: 'M7 3h10v18H7ZM12 8v6m-2.500-2.500L12 14l2.500-2.500',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7Z',
  key: 'M15.5 14a5.500 5.500 0 1 0-5-3.200L4 17.300V20h3v-2h2v-2h2l1.200-1.200c.9.700 2 1.200 3.300 1.200ZM16.500 7.500v.01',
  archive: 'M4 5h16v4H4ZM6 9v11h12V9M10 13h4',
} as const;

export type IconName = keyof typeof shapes;

/** `flip` mirrors icons that point along the line of text. */
export function Icon({ name, size = 20, flip = false }: { name: IconName; size?: number; flip?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      className={flip ? 'flip' : undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
