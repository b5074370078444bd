/** The JSON the client sends and expects. Names are the client's. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** 1 root, 2 new object, 3 method, 4 property, 5 indexer, 6 reference, 7 null object. */
export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 7 query as JSON, 8 ensure unchanged, 9 update. */
export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  /** Ids of the trace actions reached: what the client waits for before it takes an event handler as registered. */
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** `usedRange` → `UsedRange`; names with a leading underscore stay. */
export const toWire = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** `UsedRange` → `usedRange`. */
export const fromWire = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
