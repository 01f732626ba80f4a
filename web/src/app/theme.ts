/** Colours, font and defaults. Every pair of text and ground here meets WCAG AA. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const leaf: MantineColorsTuple = [
  '#e7f6f1',
  '#d0ebe2',
  '#a3d8c7',
  '#71c3a9',
  '#49b190',
  '#2ba57f',
  '#1b8a6b',
  '#0b6b58',
  '#085647',
  '#043f34',
];

/** Dark grounds with a little green in them, from text to the deepest ground. */
const dark: MantineColorsTuple = [
  '#c3ccc9',
  '#b1bbb8',
  '#8e9b97',
  '#66736f',
  '#3f4b48',
  '#33403c',
  '#232c2a',
  '#1b2321',
  '#141b19',
  '#0d1211',
];

/** Long lists of choices scroll by themselves: the list, which the field controls, not a box around it. */
const ownScroll = { defaultProps: { withScrollArea: false }, styles: { options: { maxBlockSize: 240, overflowY: 'auto' } } } as const;

export const theme = createTheme({
  primaryColor: 'leaf',
  primaryShade: { light: 7, dark: 7 },
  colors: { leaf, dark },
  fontFamily: "'Rubik Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Rubik Variable', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { variant: 'light', tt: 'none' } },
    // The placeholder is a focusable child that a menu may not have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
    MultiSelect: ownScroll,
    Select: ownScroll,
    TagsInput: ownScroll,
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
});

/** Mantine's dimmed, placeholder and error tones, darkened or lightened until they are readable. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2724',
    '--mantine-color-dimmed': '#55625e',
    '--mantine-color-placeholder': '#66726e',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#0b6b58',
    '--mantine-color-leaf-light-color': '#085647',
    '--mantine-color-red-light-color': '#9b1c12',
    '--mantine-color-red-outline': '#b42318',
    '--mantine-color-orange-light-color': '#8a3d00',
    '--mantine-color-blue-light-color': '#134e8c',
    '--mantine-color-green-light-color': '#1a5c2c',
    '--mantine-color-gray-light-color': '#3f4a47',
    '--mantine-color-grape-light-color': '#762887',
    '--cg-ground': '#f3f6f4',
    '--cg-surface': '#ffffff',
    '--cg-line': '#dde4e1',
    '--cg-closed': '#eceff0',
    '--cg-hover': '#edf4f1',
    '--cg-now': '#c0271d',
  },
  dark: {
    '--mantine-color-body': '#171d1c',
    '--mantine-color-text': '#e6ecea',
    '--mantine-color-dimmed': '#a7b4b0',
    '--mantine-color-placeholder': '#94a29d',
    '--mantine-color-error': '#ff9b8f',
    '--mantine-color-anchor': '#71c3a9',
    '--mantine-color-leaf-light-color': '#a3d8c7',
    '--mantine-color-leaf-outline': '#71c3a9',
    '--mantine-color-red-light-color': '#ffb4ab',
    '--mantine-color-red-outline': '#ff9b8f',
    '--mantine-color-orange-light-color': '#ffc078',
    '--mantine-color-blue-light-color': '#a5d8ff',
    '--mantine-color-green-light-color': '#a9e5b5',
    '--mantine-color-gray-light-color': '#d0d8d5',
    '--mantine-color-grape-light-color': '#e9bff3',
    '--cg-ground': '#101514',
    '--cg-surface': '#171d1c',
    '--cg-line': '#2c3634',
    '--cg-closed': '#0d1211',
    '--cg-hover': '#1f2826',
    '--cg-now': '#ff7b6e',
  },
});
