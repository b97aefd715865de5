import type { Place } from './compiler.ts';

/** Parent → child. */
export interface WorkerRequest {
  id: number;
  inputJson: string;
}

/** Child → parent. */
export type WorkerReply =
  | { id: number; kind: 'done'; bytes: Uint8Array; places: Place[]; memoryBytes: number }
  | { id: number; kind: 'failed'; message: string };
