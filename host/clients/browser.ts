/** The host in a page: answers the pane in an iframe, which speaks by postMessage, from a workbook that Univer draws beside it. */
import { EVENT } from '../model/events';
import type { HostEvent } from '../model/events';
import { Book } from '../model/book';
import type { OpenUniver } from '../univer/headless';
import type { WorkbookExtras } from '../xlsx/workbook-file';
import { isBridgeMessage } from './pane-bridge';
import { Session } from './session';

/** Makes a session of a workbook that a Univer with a user interface has open. */
export const openSession = (univer: OpenUniver, extras: WorkbookExtras): Session =>
  new Session(new Book(univer.api, univer.services, extras));

/** What office.js asks, unwrapped. */
interface Request {
  readonly _messageType: number;
  /** 0 invoke, 1 register an event, 2 unregister. */
  readonly _actionType: 0 | 1 | 2;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly string[];
  };
}

const OK = { Error: 0, Version: 1 };

/** Number of the call that carries a batch. */
const RICH_API_CALL = 93;
/** Place of the batch's JSON among that call's arguments. */
const BODY = 4;

/**
 * Answers the pane in `pane` (an iframe's contentWindow) until the returned function is called. The pane's page must call
 * `bridgePane` before office.js. Connect before the pane loads.
 */
export function connectPane(pane: Window, session: Session): () => void {
  /** The pane's registrations by event name. */
  const listening = new Map<string, Request>();
  const send = (request: Request, data: unknown, responseType: 0 | 1): void => {
    const { _actionName, _conversationId, _correlationId, _origin } = request;
    const reply = {
      _messageType: 1,
      _responseType: responseType,
      _actionName,
      _conversationId,
      _correlationId,
      _origin,
      _data: data,
      _errorCode: 0,
    };
    pane.postMessage({ emulatedHost: JSON.stringify({ ...reply, _serializerVersion: 1 }) }, location.origin);
  };
  const receive = async (event: MessageEvent<unknown>): Promise<void> => {
    if (event.source !== pane || !isBridgeMessage(event.data)) return;
    const request = JSON.parse(event.data.emulatedHost) as Request;
    if (request._actionType === 1) listening.set(request._actionName, request);
    if (request._actionType === 2) listening.delete(request._actionName);
    const data = await answerTo(request, session);
    if (data !== null) send(request, data, 0);
  };
  const onMessage = (event: MessageEvent<unknown>): void => void receive(event);
  const stopEvents = session.book.events.onDelivery((events) => {
    const messages = events.filter((event) => event.targetId !== '');
    const workbook = listening.get('richApiMessage');
    if (workbook && messages.length > 0) send(workbook, { ArrayData: messages.map(toArray) }, 1);
    const selection = listening.get('documentSelectionChanged');
    const selected = events.some((event) => event.messageType === EVENT.documentSelectionChanged);
    if (selection && selected) send(selection, {}, 1);
  });
  window.addEventListener('message', onMessage);
  return () => {
    window.removeEventListener('message', onMessage);
    stopEvents();
  };
}

const toArray = (event: HostEvent): readonly unknown[] => [
  event.messageCategory,
  event.messageType,
  event.targetId,
  event.message,
  '',
  false,
];

/** Data of the reply, or null when none is expected. */
async function answerTo(request: Request, session: Session): Promise<unknown> {
  if (request._actionType !== 0) return OK;
  switch (request._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return appContext(session);
    case 'ContextActivationManager_notifyHost':
      return null;
    case 'executeMethod':
      return execute(request, session);
    default:
      return OK;
  }
}

async function execute({ _data }: Request, session: Session): Promise<unknown> {
  if (_data?.DdaMethod?.DispatchId !== RICH_API_CALL) return OK;
  const body = await session.process(_data.ArrayData?.[BODY] ?? '');
  return { ...OK, Data: [200, [], body] };
}

/** What office.js learns of its host: Excel on the web in Chinese, requirement set ExcelApi 1.15. */
const appContext = (session: Session): Record<string, unknown> => ({
  _id: 'pane',
  _appInstanceId: 'pane',
  _appName: 16,
  _appVersion: 16,
  _appMinorVersion: 1,
  _appUILocale: 'zh-CN',
  _dataLocale: 'zh-CN',
  _docUrl: session.workbook.name,
  _clientMode: 1,
  _settings: [],
  _reason: 'inserted',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'pane',
  _hostFullVersion: '16.0.0.0',
  _hostCustomMessage: '',
  _appDomains: [],
  _touchEnabled: false,
  _commerceAllowed: true,
  _requirementMatrix: JSON.stringify({ ExcelApi: 1.15, RichApiRuntime: 1.1, DialogApi: 1.1 }),
});
