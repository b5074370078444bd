/** The commands page's window, as far as the ribbon needs it. */
interface CommandsWindow extends Window {
  readonly Office: {
    readonly actions: {
      readonly _association: { readonly mappings: Record<string, (event: unknown) => unknown> };
    };
    readonly context: { readonly ui: { displayDialogAsync: unknown } };
  };
}

/** Presses one of the add-in's own ribbon functions; the message of its dialog goes to `say`. */
function press(name: string, say: (text: string) => void): void {
  const frame = document.getElementById('commands') as HTMLIFrameElement;
  const { Office } = frame.contentWindow as unknown as CommandsWindow;
  Office.context.ui.displayDialogAsync = (url: string, _options: unknown, shown: () => void) => {
    say(decodeURIComponent(url.split('#message=')[1] ?? ''));
    shown();
  };
  const action = Object.entries(Office.actions._association.mappings).find(
    ([key]) => key.toLowerCase() === name.toLowerCase(),
  )?.[1];
  if (!action) throw new Error(`The add-in has no ribbon function "${name}".`);
  action({ completed: () => undefined });
}

/** Makes the page's buttons do what the add-in's buttons do in Excel's ribbon. */
export function connectRibbon(say: (text: string) => void): void {
  document.getElementById('ribbon-check')!.addEventListener('click', () => press('checkSheet', say));
  document.getElementById('ribbon-clear')!.addEventListener('click', () => press('clearMarks', say));
  const toggle = document.getElementById('ribbon-pane')!;
  toggle.addEventListener('click', () => {
    const pane = document.getElementById('pane')!;
    pane.hidden = !pane.hidden;
    toggle.setAttribute('aria-pressed', String(!pane.hidden));
  });
}
