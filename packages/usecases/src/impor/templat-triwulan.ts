import { type LoadedSheet, loadSheet, readSheets } from '@selaras/berkas';
import { AppError, type Periode } from '@selaras/domain';
import { penyebabPemda } from '../catatan/penyebab.ts';
import type { Konteks } from '../sistem/konteks.ts';
import type { HasilImporBerkas } from './hasil-berkas.ts';
import { type Perbaikan, perbaikiLembar } from './lembar/perbaiki.ts';
import { identifyTemplate, readTemplate } from './templat/baca.ts';
import type { TemplateHeader } from './templat/petunjuk.ts';
import { buildTemplateTriwulan } from './templat/tulis.ts';
import { terapkan } from './terapkan.ts';

/** A unit pelapor and a quarter. */
export interface UnitDanTriwulan {
  pd: string;
  tahun: number;
  triwulan: number;
}

/** Writes the workbook to fill in for one unit and quarter, with the figures that are there already. */
export async function buatTemplatTriwulan(
  konteks: Konteks,
  { pd, tahun, triwulan }: UnitDanTriwulan,
): Promise<{ nama: string; isi: Uint8Array }> {
  const { buku, slug, penyebab } = await konteks.transaksi(async (repositories) => {
    const { unit } = await konteks.cariUnitDalam(repositories, pd, 'laporan:lihat');
    return {
      buku: await repositories.buku.load({ unit: unit.id, tahun }),
      slug: unit.slug,
      penyebab: await penyebabPemda(repositories),
    };
  });
  const isi = await buildTemplateTriwulan({ buku, penyebab, periode: { jenis: 'triwulan', tahun, ke: triwulan } });
  return { nama: `templat-triwulan-${slug}-${tahun}-tw${triwulan}.xlsx`, isi };
}

/** For which pemda, unit and period a filled-in template says it is. Throws `isi-ditolak` with all that is wrong with its first sheet. */
export async function bacaTujuanTemplat(isi: Uint8Array, namaBerkas = 'templat.xlsx'): Promise<TemplateHeader> {
  return tujuan(await bacaSemuaLembar(namaBerkas, isi));
}

export interface PermintaanImporTemplat {
  namaBerkas: string;
  isi: Uint8Array;
  /** Only read, write nothing. */
  uji: boolean;
  /** Cells corrected by hand, by place. */
  perbaikan?: Perbaikan | undefined;
  /** What the user believes that the file is for; another unit or period is refused. */
  harapan?: UnitDanTriwulan;
}

/** Reads a filled-in template; writes all of it or nothing. The same file again changes nothing and says so. */
export async function imporTemplat(
  konteks: Konteks,
  { namaBerkas, isi, uji, harapan, perbaikan = {} }: PermintaanImporTemplat,
): Promise<HasilImporBerkas> {
  const sheets = (await bacaSemuaLembar(namaBerkas, isi)).map((sheet) => perbaikiLembar(sheet, perbaikan));
  const { pemda, unit: jalur, periode } = tujuan(sheets);
  if (pemda !== konteks.pemda.slug) throw bukanUntukSini(pemda);
  return konteks.transaksi(async (repositories) => {
    const terlihat = await konteks.cariUnitDalam(repositories, jalur, 'angka:impor');
    const { unit } = terlihat;
    if (harapan) {
      const diharapkan = await konteks.cariUnitDalam(repositories, harapan.pd, 'angka:impor');
      if (diharapkan.unit.id !== unit.id || !samaPeriode(periode, harapan)) throw bukanUntukSini(`${unit.nama}`);
    }
    const buku = await repositories.buku.load({ unit: unit.id, tahun: periode.tahun });
    return terapkan(
      repositories,
      { jenis: 'templat', namaBerkas, isi, periode, uji },
      { terlihat, buku },
      readTemplate(sheets, buku, await penyebabPemda(repositories)),
    );
  });
}

async function bacaSemuaLembar(nama: string, isi: Uint8Array): Promise<LoadedSheet[]> {
  const sheets: LoadedSheet[] = [];
  for (const reader of await readSheets(isi, { nama })) sheets.push(await loadSheet(reader));
  return sheets;
}

function tujuan(sheets: readonly LoadedSheet[]): TemplateHeader {
  const { header, masalah } = identifyTemplate(sheets);
  if (header) return header;
  throw new AppError(
    'isi-ditolak',
    { id: 'Berkas ini bukan templat Selaras.', en: 'This file is not a Selaras template.' },
    masalah,
  );
}

function samaPeriode(periode: Periode, { tahun, triwulan }: UnitDanTriwulan): boolean {
  return periode.jenis === 'triwulan' && periode.tahun === tahun && periode.ke === triwulan;
}

function bukanUntukSini(milik: string): AppError {
  return new AppError('isi-ditolak', {
    id: `Templat ini untuk unit atau periode lain (${milik}). Pilih unit dan periode yang sesuai, atau unduh templat yang benar.`,
    en: `This template is for another unit or period (${milik}). Choose that unit and period, or download the right template.`,
  });
}
