import { useEffect, useState } from 'react';

/** true when a colour "#rrggbb" is dark by its relative brightness. */
function isDarkColour(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((pair) =>
    parseInt(pair, 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** Excel on the desktop tells its own theme; on the web there is none and the browser's preference holds. */
function prefersDark(): boolean {
  const background =
    typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  if (background) return isDarkColour(background);
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Whether the pane should be dark now; follows changes of the browser's preference and of Office's theme. */
export function useDarkTheme(): boolean {
  const [isDark, setDark] = useState(prefersDark);
  useEffect(() => {
    const update = () => setDark(prefersDark());
    const preference = window.matchMedia('(prefers-color-scheme: dark)');
    preference.addEventListener('change', update);
    // Excel raises no event for its theme; it is asked again when the clerk comes back to the pane.
    document.addEventListener('visibilitychange', update);
    window.addEventListener('focus', update);
    return () => {
      preference.removeEventListener('change', update);
      document.removeEventListener('visibilitychange', update);
      window.removeEventListener('focus', update);
    };
  }, []);
  return isDark;
}
