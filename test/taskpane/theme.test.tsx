import { render, screen } from '@testing-library/react';
import { ThemedRoot } from '../../src/taskpane/ThemedRoot';
import { preferDark } from './setup';

function renderedTheme(): string | null | undefined {
  render(<ThemedRoot>表</ThemedRoot>);
  return screen.getByText('表').closest('[data-theme]')?.getAttribute('data-theme');
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

const officeBackground = (colour: string) =>
  Object.assign(globalThis, { Office: { context: { officeTheme: { bodyBackgroundColor: colour } } } });

test('without a theme from Office the browser’s preference holds', () => {
  preferDark(true);
  expect(renderedTheme()).toBe('dark');
});

test.each([
  ['#262626', 'dark'],
  ['#000000', 'dark'],
  ['#FFFFFF', 'light'],
  ['#E6E6E6', 'light'],
])('Office’s background %s makes the pane %s whatever the browser prefers', (colour, theme) => {
  preferDark(theme === 'light');
  officeBackground(colour);
  expect(renderedTheme()).toBe(theme);
});
