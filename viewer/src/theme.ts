import type { CSSVariablesResolver } from '@mantine/core';
import { createTheme } from '@mantine/core';

/** System fonts only, and a primary colour that none of the node types has. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 5 },
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** Mantine's own shade for secondary text is too faint for WCAG AA on both backgrounds. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55606b',
    '--mantine-color-placeholder': '#66707b',
    '--wg-canvas': '#fbfcfd',
    '--wg-surface': '#ffffff',
    '--wg-border': '#dde3e9',
    '--wg-hover': '#f1f4f8',
    '--wg-quote': '#fff1bf',
    '--wg-quote-edge': '#d9a400',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b3be',
    '--mantine-color-placeholder': '#96a1ad',
    '--mantine-color-text': '#e6eaef',
    '--wg-canvas': '#14171c',
    '--wg-surface': '#1c2026',
    '--wg-border': '#343b44',
    '--wg-hover': '#272d35',
    '--wg-quote': '#54450f',
    '--wg-quote-edge': '#e0b000',
  },
});
