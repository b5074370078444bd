import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDarkTheme } from './use-dark-theme';

const fonts = {
  fontFamilyBase: "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', sans-serif",
};
const light = { ...webLightTheme, ...fonts };
const dark = { ...webDarkTheme, ...fonts };

/** Not a class: Fluent gives the provider's classes to its popups too, and one as high as the pane pushes the pane out of sight. */
const FULL = { height: '100%' };

/** Fluent's light or dark theme, as Office shows itself. High contrast is the browser's `forced-colors`, which Fluent follows. */
export function ThemedRoot({ children }: { children: ReactNode }) {
  const isDark = useDarkTheme();
  return (
    <FluentProvider
      theme={isDark ? dark : light}
      // The browser's own parts, such as the calendar of a date field, follow.
      style={{ ...FULL, colorScheme: isDark ? 'dark' : 'light' }}
      data-theme={isDark ? 'dark' : 'light'}
    >
      {children}
    </FluentProvider>
  );
}
