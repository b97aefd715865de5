import type { Beranda } from '@selaras/contracts';
import {
  computeSisa,
  createPeriode,
  type Dokumen,
  lastDateOf,
  type Periode,
  type Rupiah,
  rollUp,
  rollUpDokumen,
} from '@selaras/domain';
import type { AnggaranNode } from '@selaras/reports';
import type { Potret } from '../angka/potret.ts';
import { tulisSerapan, tulisUang } from '../angka/tampilan.ts';

const TRIWULAN = [1, 2, 3, 4];

/** Money as Beranda shows it: the whole, quarter by quarter, and program by program. */
export function susunAnggaran(potret: Potret): Beranda['anggaran'] {
  const { laporan, periode } = potret;
  const { dokumen, anggaran } = laporan;
  const { pagu, realisasi } = anggaran.total;
  const rencana = dokumen.anggaran === null ? null : rencanaKas(potret, dokumen.anggaran, periode);
  return {
    dokumen: dokumen.anggaran && {
      judul: dokumen.anggaran.judul,
      versi: dokumen.anggaran.versi,
      status: dokumen.anggaran.status,
    },
    pagu: tulisUang(pagu),
    realisasi: tulisUang(realisasi),
    sisa: tulisUang(computeSisa({ pagu, realisasi })),
    serapan: tulisSerapan({ pagu, realisasi }),
    rencanaKas:
      rencana === null
        ? null
        : { jumlah: tulisUang(rencana), terhadapRencana: tulisSerapan({ pagu: rencana, realisasi }) },
    triwulan: dokumen.anggaran === null ? [] : TRIWULAN.map((ke) => titik(potret, dokumen.anggaran as Dokumen, ke)),
    program: anggaran.roots.map(({ simpul, ...node }) => ({
      id: simpul.id,
      kode: simpul.kode,
      nama: simpul.nama,
      pagu: tulisUang(node.pagu.jumlah),
      realisasi: tulisUang(node.realisasi.jumlah),
      serapan: tulisSerapan({ pagu: node.pagu.jumlah, realisasi: node.realisasi.jumlah }),
    })),
  };
}

/** Sub kegiatan with a pagu on which nothing was booked s/d the period. */
export function subKegiatanKurang({ laporan }: Potret): AnggaranNode[] {
  return laporan.anggaran.all.filter(
    ({ simpul, pagu, realisasi }) =>
      simpul.jenis === 'sub-kegiatan' && pagu.jumlah !== null && !pagu.jumlah.isZero && realisasi.jumlah === null,
  );
}

/** Quarters after the one that is looked at have no realisasi yet, whatever was booked in advance. */
function titik(potret: Potret, dokumen: Dokumen, ke: number): Beranda['anggaran']['triwulan'][number] {
  const { laporan, periode } = potret;
  const sampai = createPeriode('triwulan', periode.tahun, ke);
  const pagu = laporan.anggaran.total.pagu;
  const realisasi =
    ke > periode.ke ? null : rollUpDokumen(laporan.indeks, { dokumen: dokumen.id, sampai }).total.realisasi;
  const rencana = rencanaKas(potret, dokumen, sampai);
  return {
    triwulan: ke,
    realisasi: tulisUang(realisasi),
    serapan: tulisSerapan({ pagu, realisasi }),
    rencana: tulisUang(rencana),
    rencanaTerhadapPagu: tulisSerapan({ pagu, realisasi: rencana }),
  };
}

/** Planned cash s/d a quarter: of a node its own plan, else that of its children. Null = the budget has no cash plan. */
function rencanaKas({ buku, laporan }: Potret, dokumen: Dokumen, sampai: Periode): Rupiah | null {
  const rows = buku.anggaranKas.filter(
    (row) =>
      row.dokumen === dokumen.id && lastDateOf(createPeriode('bulan', sampai.tahun, row.bulan)) <= lastDateOf(sampai),
  );
  if (rows.length === 0) return null;
  const stated = rows.map(({ simpul, bulan, jumlah }) => ({ id: `${simpul} ${bulan}`, simpul, jumlah }));
  return rollUp({ nodes: laporan.indeks.simpulOf(dokumen.id), stated, lines: [] }).total.pagu;
}
