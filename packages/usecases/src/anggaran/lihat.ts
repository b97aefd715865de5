import type {
  DokumenAnggaran,
  LembarAnggaran,
  RealisasiAnggaranDto,
  SimpulAnggaran,
  TemuanAnggaranDto,
} from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import {
  createPeriode,
  type Dokumen,
  findAnggaranBerlaku,
  type Indeks,
  type Penempatan,
  periodeKey,
  saatAkhir,
} from '@selaras/domain';
import { bacaTemuanUnit } from '../keselarasan/unit.ts';
import type { Konteks } from '../sistem/konteks.ts';
import {
  type AnggaranDimuat,
  type BarisTersimpan,
  buatPenempat,
  muatAnggaran,
  muatBaris,
  type SumberAnggaran,
  triwulanOf,
} from './muat.ts';
import { versiBerikut } from './versi-baru.ts';

/** Which grid to show: findings are those s/d the quarter. */
export interface PermintaanAnggaran extends SumberAnggaran {
  triwulan: number;
}

/** The budget tree of a unit with its rows, money and findings. Totals are left to the roll-up of whoever shows them. */
export function lihatAnggaran(konteks: Konteks, permintaan: PermintaanAnggaran): Promise<LembarAnggaran> {
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatAnggaran(konteks, repositories, permintaan, 'laporan:lihat');
    const { dokumen, tersedia, kemampuan, triwulanTertutup, indeks } = dimuat;
    const bolehUbah = kemampuan.includes('angka:ubah');
    const umum = {
      dokumenTersedia: tersedia.map(ringkasDokumen),
      triwulanTertutup: [...triwulanTertutup],
      kemampuan: [...kemampuan],
      pelaksana: indeks.buku.unit.map(({ id, nama }) => ({ id, nama })),
      versiBerikut: bolehUbah ? versiBerikut(dimuat) : [],
    };
    if (dokumen === null) {
      return { ...umum, dokumen: null, simpul: [], anggaran: [], realisasi: [], temuan: [], paguDapatDiubah: false };
    }
    const baris = await muatBaris(repositories, dimuat, dokumen.id);
    return {
      ...umum,
      dokumen: ringkasDokumen(dokumen),
      paguDapatDiubah: dokumen.status === 'draf' && bolehUbah,
      simpul: daftarSimpul(baris, indeks),
      anggaran: baris.anggaran
        .toSorted((a, b) => a.value.urut - b.value.urut)
        .map(({ value: { dokumen: _, tahun: __, jumlah, ...row }, versiBaris }) => ({
          ...row,
          jumlah: jumlah.toString(),
          versiBaris,
        })),
      realisasi: daftarRealisasi(baris, dimuat, dokumen),
      temuan: await daftarTemuan(konteks, repositories, dimuat, { ...permintaan, dokumen }),
    };
  });
}

function daftarSimpul({ simpul }: BarisTersimpan, indeks: Indeks): SimpulAnggaran[] {
  const { anggaranKas, pelaksanaanAnggaran } = indeks.buku;
  const kas = Map.groupBy(anggaranKas, (row) => row.simpul);
  const lampiran = Map.groupBy(pelaksanaanAnggaran, (row) => row.simpul);
  return simpul
    .toSorted((a, b) => a.value.urut - b.value.urut)
    .map(({ value: { id, induk, jenis, kode, nama, urut, unit }, versiBaris }) => ({
      id,
      induk,
      jenis,
      kode,
      nama,
      urut,
      pelaksana: unit,
      unit: (unit === null ? undefined : indeks.unit.get(unit)?.nama) ?? '',
      versiBaris,
      lekat: {
        indikator: indeks.penempatanOfSimpul(id).map((row) => namaPenempatan(indeks, row)),
        kas: kas.get(id)?.length ?? 0,
        catatan: indeks.catatanOfSimpul(id).length,
        lampiran: lampiran.get(id)?.length ?? 0,
      },
    }));
}

function namaPenempatan(indeks: Indeks, { indikator, namaTercetak }: Penempatan): string {
  return namaTercetak ?? indeks.indikator.get(indikator)?.nama ?? '';
}

function daftarRealisasi(
  { realisasi }: BarisTersimpan,
  { indeks }: AnggaranDimuat,
  dokumen: Dokumen,
): RealisasiAnggaranDto[] {
  const tempat = buatPenempat(indeks, dokumen.id);
  return realisasi.flatMap(({ value, versiBaris }) => {
    const place = tempat(value);
    if (place === null) return [];
    return [
      {
        ...place,
        id: value.id,
        periode: periodeKey(value.periode),
        triwulan: triwulanOf(value),
        satuTriwulan: value.periode.jenis === 'triwulan',
        jumlah: value.jumlah.toString(),
        alasan: value.alasan,
        versiBaris,
      },
    ];
  });
}

/** Findings about rows of this version's tree. */
async function daftarTemuan(
  konteks: Konteks,
  repositories: Repositories,
  { indeks, potret }: AnggaranDimuat,
  { tahun, triwulan, dokumen }: Pick<PermintaanAnggaran, 'tahun' | 'triwulan'> & { dokumen: Dokumen },
): Promise<TemuanAnggaranDto[]> {
  const sampai = createPeriode('triwulan', tahun, triwulan);
  const berlaku = findAnggaranBerlaku(indeks.buku, saatAkhir(sampai))?.id === dokumen.id;
  const { buku, keadaan } = potret;
  const lain = { buku, keadaan, sampai, versi: dokumen.versi };
  const semua = berlaku ? potret.temuan : (await bacaTemuanUnit(konteks, repositories, lain)).temuan;
  return semua.flatMap((temuan) => {
    const { jenis, id } = temuan.where;
    if (jenis !== 'simpul' && jenis !== 'anggaran') return [];
    const row = jenis === 'simpul' ? indeks.simpul.get(id) : indeks.anggaran.get(id);
    if (row?.dokumen !== dokumen.id) return [];
    return [{ aturan: temuan.rule, tingkat: temuan.severity, jenis, id, pesan: { ...temuan.message } }];
  });
}

/** A version as lists show it. */
export function ringkasDokumen({ id, judul, versi, status }: Dokumen): DokumenAnggaran {
  return { id, judul, versi, status };
}
