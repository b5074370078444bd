/** Answers batches of the Office.js client by reflection onto host objects. Knows the protocol, nothing of Excel. */
import { HostError } from './error';
import { HostObject, isReferable } from './host-object';
import { callMethod, getProperty, setProperty } from './members';
import { identityOf, query } from './query';
import type {
  ActionInfo,
  ActionResult,
  ArgumentInfo,
  ObjectPathInfo,
  RequestBody,
  ResponseBody,
} from './wire';
import { fromWire } from './wire';

export interface DispatcherOptions {
  readonly root: HostObject;
  /** Objects the client makes by class name (`Microsoft.InternalService…`). */
  readonly create?: (className: string) => HostObject | undefined;
  /** Called before anything is read, so that pending work (calculation) can settle. */
  readonly settle: () => Promise<void> | undefined;
  /** Called for every object the client keeps or lets go. */
  readonly onKeep?: (target: HostObject) => void;
  readonly onRelease?: (target: HostObject) => void;
}

export class Dispatcher {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(private readonly options: DispatcherOptions) {}

  /** Runs one request. Stops at the first error and returns the results so far with it, as Excel does. */
  async run(body: RequestBody): Promise<ResponseBody> {
    const batch = new Batch(this, this.options, body);
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === 5) traces.push(action.Id);
        const value = await batch.perform(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: describe(error, batch.location, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** How many objects the client holds by reference. */
  get referenceCount(): number {
    return this.references.size;
  }

  reference(id: string): HostObject | undefined {
    return this.references.get(id);
  }

  keep(target: HostObject): string {
    const id = `ref${this.nextReference++}`;
    this.references.set(id, target);
    this.options.onKeep?.(target);
    return id;
  }

  release(id: string): void {
    const target = this.references.get(id);
    if (!target) return;
    this.references.delete(id);
    this.options.onRelease?.(target);
  }
}

function describe(error: unknown, location: string, index: number): NonNullable<ResponseBody['Error']> {
  if (error instanceof HostError) {
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? location,
      ActionIndex: index,
      HttpStatusCode: error.httpStatusCode,
    };
  }
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: 'GeneralException',
    Message: `The emulated host failed: ${cause}`,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}

/** One request: resolves object paths once each, in the order the actions ask for them. */
class Batch {
  /** The member last reached, for error reports. */
  location = '';
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly referenceIds = new Map<number, string>();
  private readonly kept: ReadonlySet<number>;

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly options: DispatcherOptions,
    private readonly body: RequestBody,
  ) {
    this.kept = new Set(body.Actions.filter((a) => a.Name === '_KeepReference').map((a) => a.ObjectPathId));
  }

  /** Result of one action, or undefined when it has none. */
  async perform(action: ActionInfo): Promise<unknown> {
    if (action.ActionType === 5) return {};
    const target = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return target === null ? null : this.identify(action.ObjectPathId, target);
      case 2:
        return target === null ? null : this.read(action, target);
      case 3:
        return this.call(action, target);
      case 4:
        if (target) this.set(target, fromWire(action.Name), await this.argument(action.ArgumentInfo, 0));
        return undefined;
      case 9:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          if (target) this.set(target, fromWire(name), value);
        }
        return undefined;
      default:
        throw new HostError('ApiNotFound', `Action type ${action.ActionType} is not implemented`, 404);
    }
  }

  private identify(pathId: number, target: HostObject): Record<string, unknown> {
    if (this.kept.has(pathId) && isReferable(target) && !this.referenceIds.has(pathId)) {
      this.referenceIds.set(pathId, this.dispatcher.keep(target));
    }
    const reference = this.referenceIds.get(pathId);
    return { ...identityOf(target), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private async read(action: ActionInfo, target: HostObject): Promise<Record<string, unknown>> {
    await this.options.settle();
    this.location = `${target.className}.load`;
    return { ...this.identify(action.ObjectPathId, target), ...query(target, action.QueryInfo) };
  }

  private set(target: HostObject, name: string, value: unknown): void {
    this.location = `${target.className}.${name}`;
    setProperty(target, name, value);
  }

  private async call(action: ActionInfo, target: HostObject | null): Promise<unknown> {
    if (action.Name === '_KeepReference') return undefined;
    if (target === null) return null;
    const args = await this.arguments(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') return this.dispatcher.release(String(args[0]));
    this.location = `${target.className}.${fromWire(action.Name)}`;
    const value = await callMethod(target, fromWire(action.Name), args);
    return value ?? {};
  }

  /** The object behind a path; null for a null object and everything reached through one. */
  private async resolve(pathId: number): Promise<HostObject | null> {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new HostError('InvalidObjectPath', `Object path ${pathId} is not in the request.`);
    const target = await this.follow(path);
    this.resolved.set(pathId, target);
    return target;
  }

  private async follow(path: ObjectPathInfo): Promise<HostObject | null> {
    if (path.ObjectPathType === 1) return this.options.root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 2) return this.createNew(path.Name);
    if (path.ObjectPathType === 6) return this.fromReference(path);
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const name = path.ObjectPathType === 5 ? 'getItem' : fromWire(path.Name);
    this.location = `${parent.className}.${name}`;
    const value =
      path.ObjectPathType === 4
        ? getProperty(parent, name)
        : await callMethod(parent, name, await this.arguments(path.ArgumentInfo));
    if (value === null || value instanceof HostObject) return value;
    throw new Error(`${this.location} gave no object`);
  }

  private createNew(className: string): HostObject {
    const made = this.options.create?.(className);
    if (made) return made;
    throw new HostError('ApiNotFound', `${className} is not implemented`, 404, className);
  }

  private fromReference(path: ObjectPathInfo): HostObject {
    const target = this.dispatcher.reference(path.Name);
    if (!target)
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    this.referenceIds.set(path.Id, path.Name);
    return target;
  }

  /** An argument left out arrives as null. */
  private async arguments(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    return Promise.all(
      (info?.Arguments ?? []).map(async (_, index) => (await this.argument(info, index)) ?? undefined),
    );
  }

  private async argument(info: ArgumentInfo | undefined, index: number): Promise<unknown> {
    return this.decode(info?.Arguments?.[index], info?.ReferencedObjectPathIds?.[index]);
  }

  /** Replaces ids of object paths among arguments by the objects. */
  private async decode(value: unknown, pathId: unknown): Promise<unknown> {
    if (typeof pathId === 'number' && pathId > 0) return this.resolve(pathId);
    if (Array.isArray(value) && Array.isArray(pathId)) {
      return Promise.all(value.map((item, index) => this.decode(item, pathId[index])));
    }
    if (typeof value === 'object' && value !== null && '_ObjectPathId' in value) {
      return this.resolve(Number(value._ObjectPathId));
    }
    return value;
  }
}
