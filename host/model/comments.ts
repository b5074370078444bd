/** `Excel.Comment`: threads the add-in makes. Kept as data; comments of a file stay in its package. */
import { HostCollection, HostObject } from '../dispatch/host-object';
import { itemNotFound } from '../dispatch/error';
import type { Book } from './book';
import { Range } from './range';
import type { Region } from './region';
import type { Workbook } from './workbook';

export interface CommentData {
  readonly id: string;
  readonly sheetId: string;
  readonly region: Region;
  content: string;
}

export class CommentCollection extends HostCollection<Comment> {
  readonly className = 'CommentCollection';

  constructor(
    private readonly workbook: Workbook,
    private readonly sheetId: string | null,
  ) {
    super();
  }
  list(): readonly Comment[] {
    return this.workbook.book.comments
      .filter((comment) => this.sheetId === null || comment.sheetId === this.sheetId)
      .map((comment) => new Comment(this.workbook, comment));
  }
  getCount(): number {
    return this.list().length;
  }
  getItem(id: string): Comment {
    const found = this.list().find((comment) => comment.id === id);
    if (!found) throw itemNotFound();
    return found;
  }
  add(address: Range | string, content: string): Comment {
    const range = typeof address === 'string' ? this.workbook.rangeAt(address) : address;
    range.sheet.store.assertWritable();
    const comment: CommentData = {
      id: this.workbook.book.newId(),
      sheetId: range.sheet.id,
      region: range.region,
      content,
    };
    this.workbook.book.comments.push(comment);
    return new Comment(this.workbook, comment);
  }
}

export class Comment extends HostObject {
  readonly className = 'Comment';

  constructor(
    private readonly workbook: Workbook,
    private readonly data: CommentData,
  ) {
    super();
  }
  get id(): string {
    return this.data.id;
  }
  get content(): string {
    return this.data.content;
  }
  set content(content: string) {
    this.data.content = content;
  }
  getLocation(): Range {
    return new Range(this.workbook.worksheets.getItem(this.data.sheetId), this.data.region);
  }
  delete(): void {
    remove(this.workbook.book, this.data);
  }
}

function remove(book: Book, comment: CommentData): void {
  const at = book.comments.indexOf(comment);
  if (at < 0) throw itemNotFound();
  book.comments.splice(at, 1);
}
