import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** A calm official green; white text stands on shade 7 (light) with a contrast of 7 : 1, on shade 6 (dark) with 5 : 1. */
const hijau: MantineColorsTuple = [
  '#eef7f1',
  '#dcebe1',
  '#b5d6c1',
  '#8bc09f',
  '#68ad82',
  '#51a26f',
  '#2f7d4f',
  '#1d6640',
  '#14532d',
  '#0b3d20',
];

export const theme = createTheme({
  primaryColor: 'hijau',
  primaryShade: { light: 7, dark: 6 },
  colors: { hijau },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
  defaultRadius: 'sm',
  autoContrast: true,
});

/** Secondary, error and placeholder texts with a contrast of at least 4.5 : 1, which Mantine's defaults miss. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
  },
});
