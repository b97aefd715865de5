import { createHash } from 'node:crypto';
import { type LoadedSheet, loadSheet, readSheets } from '@selaras/berkas';
import type { ModeRealisasi } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { AppError, type Masalah } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { isiBaris } from './daftar-buku.ts';
import type { HasilImporBerkas } from './hasil-berkas.ts';
import { readRealisasiKeuangan } from './keuangan/baca-realisasi.ts';
import { daftarKolom, kataKepala } from './keuangan/daftar-kolom.ts';
import type { PemetaanKolom } from './keuangan/kolom-keuangan.ts';
import { type Perbaikan, perbaikiLembar } from './lembar/perbaiki.ts';
import type { UnitDanTriwulan } from './templat-triwulan.ts';
import { terapkan } from './terapkan.ts';

/** A report of the finance system, and what the user said about it. */
export interface PermintaanImporRealisasi extends UnitDanTriwulan {
  namaBerkas: string;
  isi: Uint8Array;
  /** Whether the money is of the period or summed since January; asked once, then remembered for files with the same head. */
  mode?: ModeRealisasi | undefined;
  /** Corrections of columns, by letters, e.g. `{ realisasi: "F" }`. */
  kolom: Readonly<Record<string, string>>;
  /** Choices for rows that match nothing by themselves: key of the row → `anggaran:…`, `simpul:…` or `lewati`. */
  padanan?: Readonly<Record<string, string>> | undefined;
  /** Reasons for money above its pagu, by target (`anggaran:…`, `simpul:…`) or by place in the file. */
  alasan?: Readonly<Record<string, string>> | undefined;
  /** Sheet to read; else the first visible one. */
  lembar?: string | undefined;
  /** Cells corrected by hand, by place. */
  perbaikan?: Perbaikan | undefined;
  /** Where the mode is neither said nor remembered: read it as that of the period and ask, as a problem that blocks; else it throws. */
  tanyaMode?: boolean;
  /** Only read, write nothing. */
  uji: boolean;
}

/** What is remembered per pemda for files with the same head. */
interface Ingatan {
  mode: ModeRealisasi;
  kolom: PemetaanKolom;
}

/** Reads realisasi from the finance system's report; writes all of it or nothing. */
export async function imporRealisasi(
  konteks: Konteks,
  permintaan: PermintaanImporRealisasi,
): Promise<HasilImporBerkas> {
  const { pd, tahun, triwulan, namaBerkas, isi, uji, kolom, padanan = {}, alasan = {} } = permintaan;
  const periode = { jenis: 'triwulan', tahun, ke: triwulan } as const;
  const { sheet, names } = await bacaLembar(permintaan);
  return konteks.transaksi(async (repositories) => {
    const terlihat = await konteks.cariUnitDalam(repositories, pd, 'angka:impor');
    const buku = await repositories.buku.load({ unit: terlihat.unit.id, tahun });
    const sidik = sidikKepala(sheet);
    const ingatan = await bacaIngatan(repositories, sidik);
    const mode = permintaan.mode ?? ingatan?.mode ?? null;
    if (mode === null && !permintaan.tanyaMode) throw modeBelumDiketahui();
    const pemetaan: PemetaanKolom = { ...ingatan?.kolom, ...kolom };
    const dibaca = perbaikiLembar(sheet, permintaan.perbaikan ?? {});
    const opsi = { buku, periode, mode: mode ?? 'periode', pemetaan, padanan, alasan };
    const bacaan = readRealisasiKeuangan(dibaca, opsi);
    const hasil = mode === null ? { ...bacaan, masalah: [MODE_DITANYA, ...bacaan.masalah] } : bacaan;
    if (mode !== null && hasil.masalah.length === 0 && hasil.pemetaan !== null && !uji) {
      const baru: Ingatan = { mode, kolom: hasil.pemetaan };
      if (isiBaris(baru) !== isiBaris(ingatan)) await repositories.impor.saveMapping('realisasi', sidik, baru);
    }
    const berkas = { jenis: 'realisasi', namaBerkas, isi, periode, uji } as const;
    return {
      ...(await terapkan(repositories, berkas, { terlihat, buku }, hasil)),
      takBerpadanan: hasil.takBerpadanan,
      pembacaan: {
        lembar: sheet.name,
        lembarTersedia: names,
        mode,
        diingat: ingatan !== null,
        kolom: hasil.pemetaan ?? pemetaan,
        kolomLembar: daftarKolom(sheet, hasil.barisKepala),
      },
    };
  });
}

async function bacaLembar({
  namaBerkas,
  isi,
  lembar,
}: PermintaanImporRealisasi): Promise<{ sheet: LoadedSheet; names: string[] }> {
  const readers = await readSheets(isi, { nama: namaBerkas });
  const reader = readers.find(({ name, hidden }) => (lembar === undefined ? !hidden : name === lembar));
  const names = readers.filter(({ hidden }) => !hidden).map(({ name }) => name);
  if (reader) return { sheet: await loadSheet(reader), names };
  const list = names.join(', ');
  throw new AppError('pemakaian-salah', {
    id: `${namaBerkas} tidak mempunyai lembar "${lembar ?? ''}". Yang ada: ${list}.`,
    en: `${namaBerkas} has no sheet "${lembar ?? ''}". It has: ${list}.`,
  });
}

const MODE_DITANYA: Masalah = {
  lokasi: '',
  kode: 'mode-belum-dipilih',
  pesan: {
    id: 'Belum diketahui apakah realisasi dalam berkas hanya pada triwulan ini atau sampai dengan triwulan ini.',
    en: 'It is not known yet whether the realisasi in the file is of this quarter only or up to it.',
  },
  saran: { id: 'Pilih salah satunya pada bacaan berkas.', en: 'Choose one of them where the reading is shown.' },
};

async function bacaIngatan(repositories: Repositories, sidik: string): Promise<Ingatan | null> {
  return (await repositories.impor.findMapping('realisasi', sidik)) as Ingatan | null;
}

/** Fingerprint of a file's head. */
function sidikKepala(sheet: LoadedSheet): string {
  return createHash('sha256').update(kataKepala(sheet)).digest('hex');
}

function modeBelumDiketahui(): AppError {
  return new AppError('pemakaian-salah', {
    id: 'Sebutkan apakah angka realisasi dalam berkas hanya pada periode ini atau sampai dengan periode ini (--mode periode | sampai-dengan).',
    en: 'Say whether the realisation in the file is of this period only or up to it (--mode periode | sampai-dengan).',
  });
}
