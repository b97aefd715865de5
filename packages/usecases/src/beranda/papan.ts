import type { KeadaanLaporan, Papan } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import {
  AppError,
  type BukuAngka,
  containsPeriode,
  createPeriode,
  type PerangkatDaerah,
  type Periode,
  type TemuanBuku,
} from '@selaras/domain';
import { potretUnit } from '../angka/potret.ts';
import { tulisSerapan, tulisUang } from '../angka/tampilan.ts';
import { bacaKeadaan } from '../keselarasan/unit.ts';
import type { Konteks, UnitTerlihat } from '../sistem/konteks.ts';
import { KeadaanTahun } from '../tenggat/keadaan.ts';
import { subKegiatanKurang } from './anggaran.ts';
import { indikatorKurang } from './kinerja.ts';

type Baris = Papan[number];

const TRIWULAN = [1, 2, 3, 4] as const;

/** The units pelapor that the actor may see, side by side: reports and deadlines, serapan, what is missing, findings. */
export function bacaPapan(konteks: Konteks, { tahun, triwulan }: { tahun: number; triwulan: number }): Promise<Papan> {
  const periode = createPeriode('triwulan', tahun, triwulan);
  return konteks.transaksi(async (repositories) => {
    const semua = (await repositories.unit.list()).map(({ value }) => value);
    const terlihat = (await repositories.unit.listPelapor(tahun)).flatMap((unit: PerangkatDaerah) => {
      const found = konteks.lihat(unit, semua);
      return found === null ? [] : [found];
    });
    const buku = { keadaan: await bacaKeadaan(repositories) };
    const tahunan = await KeadaanTahun.baca(repositories, tahun);
    const papan: Papan = [];
    for (const unit of terlihat) papan.push(await bacaBaris({ konteks, repositories, tahunan, buku, periode }, unit));
    return papan;
  });
}

interface Bacaan {
  konteks: Konteks;
  repositories: Repositories;
  tahunan: KeadaanTahun;
  /** Names the state of the ledgers. */
  buku: { keadaan: string | null };
  periode: Periode;
}

/** A ledger that can't be read (a circular tree) must not hide all other units. */
async function bacaBaris(bacaan: Bacaan, terlihat: UnitTerlihat): Promise<Baris> {
  const { konteks, repositories, periode } = bacaan;
  try {
    const potret = await potretUnit(konteks, repositories, terlihat.unit.id, periode, bacaan.buku);
    const { total } = potret.laporan.anggaran;
    return {
      ...susunLaporan(bacaan, terlihat, potret.buku),
      pagu: tulisUang(total.pagu),
      realisasi: tulisUang(total.realisasi),
      serapan: tulisSerapan(total),
      kurang: indikatorKurang(potret).length + subKegiatanKurang(potret).length,
      temuan: hitungTemuan(potret.temuan),
      galat: null,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      ...susunLaporan(bacaan, terlihat, null),
      pagu: null,
      realisasi: null,
      serapan: { kind: 'tak-terdefinisi', penjelasan: { ...error.pesan } },
      kurang: 0,
      temuan: hitungTemuan([]),
      galat: { ...error.pesan },
    };
  }
}

type BarisLaporan = Pick<Baris, 'slug' | 'nama' | 'laporan' | 'komentar' | 'tenggat' | 'triwulan'>;

function susunLaporan({ tahunan, periode }: Bacaan, terlihat: UnitTerlihat, buku: BukuAngka | null): BarisLaporan {
  const { id, slug, nama } = terlihat.unit;
  const status = (ke: number): KeadaanLaporan => {
    const pada = createPeriode('triwulan', periode.tahun, ke);
    return statusLaporan(tahunan.laporan(id, pada).status, buku, pada);
  };
  const tenggat = (ke: number) => tahunan.tenggat({ unit: id, jalur: terlihat.jalur }, 'laporan-triwulan', ke);
  return {
    slug,
    nama,
    laporan: status(periode.ke),
    komentar: tahunan.laporan(id, periode).komentar,
    tenggat: tenggat(periode.ke),
    triwulan: TRIWULAN.map((ke) => ({ triwulan: ke, laporan: status(ke), tenggat: tenggat(ke) })),
  };
}

/** Where a report stands: one whose figures somebody has begun to enter is a draft, even if nobody has touched the report. */
export function statusLaporan(tercatat: KeadaanLaporan, buku: BukuAngka | null, pada: Periode): KeadaanLaporan {
  return tercatat === 'belum' && buku !== null && sudahDiisi(buku, pada) ? 'draf' : tercatat;
}

/** Whether anybody has entered a figure of this quarter. */
function sudahDiisi({ realisasi, realisasiKeuangan }: BukuAngka, pada: Periode): boolean {
  const diisi = realisasi.filter(({ nilai }) => nilai.kind !== 'tanpa-nilai');
  return [...diisi, ...realisasiKeuangan].some(({ periode }) => containsPeriode(pada, periode));
}

function hitungTemuan(temuan: readonly TemuanBuku[]): Baris['temuan'] {
  const count = (severity: TemuanBuku['severity']) => temuan.filter((row) => row.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
