import type { DokumenAnggaran, LembarAnggaran, RealisasiAnggaranDto, TemuanAnggaranDto } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { createPeriode, type Dokumen, findTemuan, type Indeks, periodeKey } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { type AnggaranDimuat, buatPenempat, muatAnggaran, type SumberAnggaran, triwulanOf } from './muat.ts';

/** Which grid to show: findings are those s/d the quarter. */
export interface PermintaanAnggaran extends SumberAnggaran {
  triwulan: number;
}

/** The budget tree of a unit with its rows, money and findings. Totals are left to the roll-up of whoever shows them. */
export function lihatAnggaran(konteks: Konteks, permintaan: PermintaanAnggaran): Promise<LembarAnggaran> {
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatAnggaran(konteks, repositories, permintaan, 'laporan:lihat');
    const { dokumen, tersedia, kemampuan, triwulanTertutup, indeks } = dimuat;
    const umum = {
      dokumenTersedia: tersedia.map(ringkasDokumen),
      triwulanTertutup: [...triwulanTertutup],
      kemampuan: [...kemampuan],
    };
    if (dokumen === null) {
      return { ...umum, dokumen: null, simpul: [], anggaran: [], realisasi: [], temuan: [], paguDapatDiubah: false };
    }
    const stored = await repositories.anggaran.list({ dokumen: dokumen.id, tahun: permintaan.tahun });
    return {
      ...umum,
      dokumen: ringkasDokumen(dokumen),
      paguDapatDiubah: dokumen.status === 'draf' && kemampuan.includes('angka:ubah'),
      simpul: indeks.simpulOf(dokumen.id).map(({ id, induk, jenis, kode, nama, unit }) => ({
        id,
        induk,
        jenis,
        kode,
        nama,
        unit: (unit === null ? undefined : indeks.unit.get(unit)?.nama) ?? '',
      })),
      anggaran: stored
        .toSorted((a, b) => a.value.urut - b.value.urut)
        .map(({ value: { id, simpul, rincian, uraian, rekening, jumlah }, versiBaris }) => ({
          id,
          simpul,
          rincian,
          uraian,
          rekening,
          jumlah: jumlah.toString(),
          versiBaris,
        })),
      realisasi: await daftarRealisasi(repositories, dimuat, dokumen),
      temuan: daftarTemuan(indeks, dokumen, permintaan),
    };
  });
}

async function daftarRealisasi(
  repositories: Repositories,
  { indeks }: AnggaranDimuat,
  dokumen: Dokumen,
): Promise<RealisasiAnggaranDto[]> {
  const tempat = buatPenempat(indeks, dokumen.id);
  const stored = await repositories.realisasiKeuangan.list({ tahun: indeks.buku.tahun });
  return stored.flatMap(({ value, versiBaris }) => {
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
function daftarTemuan(indeks: Indeks, dokumen: Dokumen, { tahun, triwulan }: PermintaanAnggaran): TemuanAnggaranDto[] {
  const sampai = createPeriode('triwulan', tahun, triwulan);
  return findTemuan(indeks, { sampai, versi: dokumen.versi }).flatMap((temuan) => {
    const { jenis, id } = temuan.where;
    if (jenis !== 'simpul' && jenis !== 'anggaran') return [];
    const row = jenis === 'simpul' ? indeks.simpul.get(id) : indeks.anggaran.get(id);
    if (row?.dokumen !== dokumen.id) return [];
    return [{ aturan: temuan.rule, tingkat: temuan.severity, jenis, id, pesan: { ...temuan.message } }];
  });
}

function ringkasDokumen({ id, judul, versi, status }: Dokumen): DokumenAnggaran {
  return { id, judul, versi, status };
}
