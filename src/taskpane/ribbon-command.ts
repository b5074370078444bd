import type { Scope } from '../excel';

export type RibbonCommand = Scope | 'clear';

const COMMANDS: Readonly<Record<string, RibbonCommand>> = {
  '#check-sheet': 'sheet',
  '#check-workbook': 'workbook',
  '#clear-marks': 'clear',
};

/** Ribbon buttons open the pane at an address that ends in their command. Returns what stops listening. */
export function onRibbonCommand(listener: (command: RibbonCommand) => void): () => void {
  const read = () => {
    const command = COMMANDS[window.location.hash];
    if (!command) return;
    window.location.hash = '';
    listener(command);
  };
  read();
  window.addEventListener('hashchange', read);
  return () => window.removeEventListener('hashchange', read);
}
