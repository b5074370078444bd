/** `Excel.CustomXmlPart` and its collections. */
import { HostCollection, HostObject } from '../dispatch/host-object';
import { invalidArgument, itemNotFound } from '../dispatch/error';
import type { CustomXmlPart as Part } from '../xlsx/workbook-file';
import type { Book } from './book';

const namespaceOf = (xml: string): string =>
  /<(?![?!])(?:([\w.-]+):)?[\w.-]+(?<attributes>[^>]*)>/
    .exec(xml)
    ?.groups?.['attributes']?.match(/xmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)["']/)?.[1] ?? '';

abstract class PartCollection extends HostCollection<CustomXmlPart> {
  constructor(
    protected readonly book: Book,
    private readonly namespace: string | null,
  ) {
    super();
  }
  list(): readonly CustomXmlPart[] {
    return this.book.extras.customXmlParts
      .filter((part) => this.namespace === null || namespaceOf(part.xml) === this.namespace)
      .map((part) => new CustomXmlPart(this.book, part.id));
  }
  getCount(): number {
    return this.list().length;
  }
  getItem(id: string): CustomXmlPart {
    const found = this.getItemOrNullObject(id);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.list().find((part) => part.id === id) ?? null;
  }
}

export class CustomXmlPartCollection extends PartCollection {
  readonly className = 'CustomXmlPartCollection';
  constructor(book: Book) {
    super(book, null);
  }
  add(xml: string): CustomXmlPart {
    if (!/^\s*<[\s\S]+>\s*$/.test(xml)) throw invalidArgument();
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.book.extras.customXmlParts.push({ id, xml });
    return new CustomXmlPart(this.book, id);
  }
  getByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.book, namespace);
  }
}

export class CustomXmlPartScopedCollection extends PartCollection {
  readonly className = 'CustomXmlPartScopedCollection';
  getOnlyItem(): CustomXmlPart {
    const found = this.getOnlyItemOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const parts = this.list();
    return parts.length === 1 ? (parts[0] ?? null) : null;
  }
}

export class CustomXmlPart extends HostObject {
  readonly className = 'CustomXmlPart';

  constructor(
    private readonly book: Book,
    private readonly partId: string,
  ) {
    super();
  }
  get id(): string {
    return this.partId;
  }
  get namespaceUri(): string {
    return namespaceOf(this.part().xml);
  }
  getXml(): string {
    return this.part().xml;
  }
  setXml(xml: string): void {
    this.replace({ ...this.part(), xml });
  }
  delete(): void {
    this.part();
    this.replace(null);
  }

  private part(): Part {
    const found = this.book.extras.customXmlParts.find((part) => part.id === this.partId);
    if (!found) throw itemNotFound();
    return found;
  }
  private replace(next: Part | null): void {
    const { extras } = this.book;
    extras.customXmlParts = extras.customXmlParts.flatMap((part) =>
      part.id !== this.partId ? [part] : next ? [next] : [],
    );
  }
}
