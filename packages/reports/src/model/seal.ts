import type { DocumentModel } from './document.ts';

/** The audit event that a signed report prints: whoever cuts the chain off behind it is found out. */
export interface Seal {
  nomor: number;
  /** SHA-256, hexadecimal. */
  hash: string;
}

const SHOWN_DIGITS = 16;

/** The model as it is signed: beside the data version it prints the last audit event. */
export function sealModel(model: DocumentModel, seal: Seal | null): DocumentModel {
  if (seal === null) return model;
  return { ...model, dataVersion: `${model.dataVersion} · audit ${seal.nomor} ${seal.hash.slice(0, SHOWN_DIGITS)}` };
}
