/** The commands page's window, as far as the ribbon needs it. */
interface CommandsWindow extends Window {
  Office?: {
    readonly actions?: {
      readonly _association: { readonly mappings: Record<string, (event: unknown) => unknown> };
    };
    readonly context: { readonly ui: object };
  };
}

/** Presses one of the add-in's own ribbon functions; the message of its dialog goes to `say`. */
async function press(name: string, say: (text: string) => void): Promise<void> {
  const commands = await commandsReady(name);
  const office = commands.Office!;
  const displayDialogAsync = (url: string, _options: unknown, shown: () => void): void => {
    say(decodeURIComponent(url.split('#message=')[1] ?? ''));
    shown();
  };
  // The client seals its objects; stand-ins before them show the dialog's text in the page's status line.
  const ui = Object.create(office.context.ui, {
    displayDialogAsync: { value: displayDialogAsync },
  }) as object;
  const context = Object.create(office.context, { ui: { value: ui } }) as object;
  commands.Office = Object.create(office, { context: { value: context } }) as typeof office;
  await actionOf(office, name)!({ completed: () => undefined });
}

function actionOf(office: CommandsWindow['Office'], name: string) {
  const mappings = office?.actions?._association.mappings ?? {};
  return Object.entries(mappings).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** The commands page loads a moment later than the grid can be clicked; Excel waits for it as well. */
async function commandsReady(name: string): Promise<CommandsWindow> {
  for (let tries = 0; tries < 200; tries++) {
    const frame = document.getElementById('commands') as HTMLIFrameElement;
    const commands = frame.contentWindow as unknown as CommandsWindow;
    if (actionOf(commands.Office, name)) return commands;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The add-in has no ribbon function "${name}".`);
}

/** Makes the page's buttons do what the add-in's buttons do in Excel's ribbon. */
export function connectRibbon(say: (text: string) => void): void {
  document.getElementById('ribbon-check')!.addEventListener('click', () => void press('checkSheet', say));
  document.getElementById('ribbon-clear')!.addEventListener('click', () => void press('clearMarks', say));
  const toggle = document.getElementById('ribbon-pane')!;
  toggle.addEventListener('click', () => {
    const pane = document.getElementById('pane')!;
    pane.hidden = !pane.hidden;
    toggle.setAttribute('aria-pressed', String(!pane.hidden));
  });
}
