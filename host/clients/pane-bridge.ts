/**
 * The half of the browser client that runs inside the pane, before office.js: it gives the pane a window that looks like
 * Excel's opener, and carries the messages to and from the page around the pane. It may load nothing of the host.
 */

/** What goes between the pane and the page: office.js's own text, wrapped so that nothing else is mistaken for it. */
export interface BridgeMessage {
  readonly emulatedHost: string;
}

export const isBridgeMessage = (data: unknown): data is BridgeMessage =>
  typeof data === 'object' &&
  data !== null &&
  typeof (data as Partial<BridgeMessage>).emulatedHost === 'string';

/** What office.js reads from `window.name`: Excel on the web, Chinese, and an https origin of the pane's own host name. */
function windowName(origin: string): string {
  const conversation = `pane-${Math.random().toString(36).slice(2)}`;
  return JSON.stringify({
    baseFrameName: conversation,
    hostInfo: 'Excel$Web$16.01$zh-CN$$$$0',
    xdmInfo: `${conversation}|pane|${origin}`,
    serializerVersion: 1,
    flights: '[]',
  });
}

/** Call once, before office.js loads. */
export function bridgePane(): void {
  // office.js trusts only an https host of the pane's own name; nothing is fetched from there.
  const origin = `https://${location.hostname}`;
  const page = window.parent;
  window.name = windowName(origin);
  const opener = {
    postMessage: (text: string) =>
      page.postMessage({ emulatedHost: text } satisfies BridgeMessage, location.origin),
  };
  Object.defineProperty(window, 'opener', { value: opener, configurable: true });
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== page || !isBridgeMessage(event.data)) return;
    window.dispatchEvent(new MessageEvent('message', { data: event.data.emulatedHost, origin }));
  });
}
