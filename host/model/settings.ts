/** `Excel.Setting`: values the add-in keeps in the workbook. */
import { HostCollection, HostObject } from '../dispatch/host-object';
import { itemNotFound } from '../dispatch/error';

type Values = Record<string, unknown>;

export class SettingCollection extends HostCollection<Setting> {
  readonly className = 'SettingCollection';

  constructor(private readonly values: Values) {
    super();
  }
  list(): readonly Setting[] {
    return Object.keys(this.values).map((key) => new Setting(this.values, key));
  }
  getCount(): number {
    return this.list().length;
  }
  getItem(key: string): Setting {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: string): Setting | null {
    return Object.hasOwn(this.values, key) ? new Setting(this.values, key) : null;
  }
  add(key: string, value: unknown): Setting {
    this.values[key] = value;
    return new Setting(this.values, key);
  }
}

export class Setting extends HostObject {
  readonly className = 'Setting';

  constructor(
    private readonly values: Values,
    private readonly name: string,
  ) {
    super();
  }
  get _id(): string {
    return this.name;
  }
  get key(): string {
    return this.name;
  }
  get value(): unknown {
    return this.values[this.name];
  }
  set value(value: unknown) {
    this.values[this.name] = value;
  }
  delete(): void {
    delete this.values[this.name];
  }
}
