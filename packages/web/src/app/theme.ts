import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** A calm official green; 7 is the primary shade on white (contrast 7 : 1). */
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
  primaryShade: { light: 7, dark: 5 },
  colors: { hijau },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
  defaultRadius: 'sm',
  autoContrast: true,
});
