import type { LoadedSheet } from '@selaras/berkas';
import { applyChanges, type BukuAngka } from '@selaras/domain';
import { expect } from 'vitest';
import { readTemplate } from '../src/impor/templat/baca.ts';
import { buildTemplateTriwulan } from '../src/impor/templat/tulis.ts';
import { ledgerFixture, TW1 } from './ledger-fixture.ts';
import type { FixtureCell } from './sheet-fixture.ts';
import { fillIn, openWorkbook } from './template-editor.ts';

/** The template of a ledger, opened as the importer gets it. */
export async function template(buku: BukuAngka, periode = TW1): Promise<LoadedSheet[]> {
  return openWorkbook(await buildTemplateTriwulan({ buku, periode }));
}

/** Reads the fixture's template after one entry. */
export async function readAfter(
  sheet: string,
  row: string | number,
  entries: Record<string, FixtureCell>,
  buku = ledgerFixture(),
) {
  return readTemplate(fillIn(await template(buku), sheet, row, entries), buku);
}

/** The new state after an import, which must have no problem and leave nothing to do when it is read again. */
export async function imported(
  sheet: string,
  row: string | number,
  entries: Record<string, FixtureCell>,
  buku = ledgerFixture(),
) {
  const sheets = fillIn(await template(buku), sheet, row, entries);
  const hasil = readTemplate(sheets, buku);
  expect(hasil.masalah).toEqual([]);
  return {
    hasil,
    after: applyChanges(
      buku,
      hasil.perubahan.map((item) => item.change),
    ),
    sheets,
  };
}

/** Places and codes of what an import refuses. */
export const kodeOf = (hasil: { masalah: { lokasi: string; kode: string }[] }): string[] =>
  hasil.masalah.map((item) => `${item.lokasi} ${item.kode}`);
