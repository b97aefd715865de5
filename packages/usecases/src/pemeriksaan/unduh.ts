import { basename, extname } from 'node:path';
import type { FormatPemeriksaan } from '@selaras/contracts';
import {
  annotatedCopy,
  type BahasaKeluaran,
  htmlPage,
  jsonOutput,
  type Keputusan,
  worklist,
} from '@selaras/pemeriksaan';
import { hariIni } from '../sistem/hari.ts';
import type { Konteks } from '../sistem/konteks.ts';
import type { PemeriksaanDokumen } from './periksa.ts';
import { bacaKeputusan } from './putuskan.ts';

/** A file to take along. */
export interface BerkasPemeriksaan {
  nama: string;
  isi: Uint8Array;
}

/** What is wanted of an audited document. */
export interface PermintaanUnduh {
  format: FormatPemeriksaan;
  bahasa: BahasaKeluaran;
}

/**
 * The findings of a document as a file: an annotated copy, the worklist with the decisions, a page, or JSON.
 * Errors: `tidak-berhak`; `isi-ditolak` when the document carries no comments, is signed or protected (the worklist is the remedy).
 */
export async function unduhPemeriksaan(
  konteks: Konteks,
  pemeriksaan: PemeriksaanDokumen,
  { format, bahasa }: PermintaanUnduh,
): Promise<BerkasPemeriksaan> {
  konteks.wajibBoleh('dokumen:periksa');
  const { nama, isi, hasil } = pemeriksaan;
  const stem = basename(nama, extname(nama));
  const files = [{ file: nama, hasil, galat: null }];
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  switch (format) {
    case 'bercatatan': {
      const copy = await annotatedCopy({ name: nama, bytes: isi, hasil, bahasa });
      return { nama: `${stem}.diperiksa${extname(nama)}`, isi: copy.bytes };
    }
    case 'xlsx': {
      const keputusan = await konteks.transaksi((repositories) => bacaKeputusan(repositories, pemeriksaan));
      const decided = new Map<number, Keputusan>(
        [...keputusan].map(([number, each]) => [
          number,
          { dismissed: each.keputusan === 'diabaikan', remark: each.alasan },
        ]),
      );
      const content = await worklist(files, { bahasa, date: hariIni(), decisions: [decided] });
      return { nama: `${stem}.daftar-kerja.xlsx`, isi: content };
    }
    case 'html':
      return { nama: `${stem}.pemeriksaan.html`, isi: text(htmlPage(files, { bahasa })) };
    case 'json':
      return { nama: `${stem}.pemeriksaan.json`, isi: text(jsonOutput(files)) };
  }
}
