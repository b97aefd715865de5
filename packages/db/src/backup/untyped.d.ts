/* The parts that Selaras uses of packages that ship no types. */

declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** Reads what `COPY … TO STDOUT` sends. */
  export function to(statement: string): Readable & Submittable;
  /** Writes to `COPY … FROM STDIN`. */
  export function from(statement: string): Writable & Submittable & { rowCount: number };
}

declare module 'yazl' {
  import type { Readable } from 'node:stream';

  export class ZipFile {
    outputStream: Readable;
    addFile(path: string, name: string, options?: { mtime?: Date; compressionLevel?: number }): void;
    addBuffer(content: Buffer, name: string, options?: { mtime?: Date }): void;
    end(): void;
  }
}

declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    fileName: string;
  }

  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }

  export interface Options {
    autoClose?: boolean;
  }

  export function openPromise(path: string, options?: Options): Promise<ZipFile>;
}
