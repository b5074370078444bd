import '@testing-library/jest-dom';
import { act, configure } from '@testing-library/react';
import { deserialize, serialize } from 'node:v8';
import { TextDecoder, TextEncoder } from 'node:util';

// What is waited for comes at once; on a busy machine "at once" may be seconds.
configure({ asyncUtilTimeout: 15_000 });

// Every browser has these; jsdom has not.
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  structuredClone: <T>(value: T): T => deserialize(serialize(value)) as T,
});

// jsdom lays nothing out: every element is 340 × 600 here, which is what lets the virtual lists show their lines.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 340 },
  offsetHeight: {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('role') === 'listitem' ? 60 : 600;
    },
  },
  // Where nothing is laid out everything would count as hidden to Fluent's keyboard handling.
  offsetParent: {
    configurable: true,
    get(this: HTMLElement) {
      return this.parentElement;
    },
  },
  offsetWidth: { configurable: true, get: () => 340 },
});

class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResize;

Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number) {
  if (typeof options !== 'object') return;
  this.scrollTop = options.top ?? 0;
  queueMicrotask(() => act(() => void this.dispatchEvent(new Event('scroll'))));
};

Element.prototype.scrollIntoView = () => undefined;
Blob.prototype.text = function text(this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.readAsText(this);
  });
};

let isDark = false;
/** Sets what the browser says of dark mode, for components rendered afterwards. */
export function preferDark(dark: boolean): void {
  isDark = dark;
}
window.matchMedia = (query: string) =>
  Object.assign(new EventTarget(), { media: query, matches: isDark }) as never;

afterEach(() => preferDark(false));
