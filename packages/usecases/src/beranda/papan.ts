import type { Papan } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { AppError, type PerangkatDaerah, type Periode, type TemuanBuku } from '@selaras/domain';
import { potretUnit } from '../angka/potret.ts';
import { tulisSerapan, tulisUang } from '../angka/tampilan.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { subKegiatanKurang } from './anggaran.ts';
import { keadaanLaporan } from './baca.ts';
import { indikatorKurang } from './kinerja.ts';

/** The units pelapor that the actor may see, side by side: report, serapan, what is missing, findings. */
export function bacaPapan(konteks: Konteks, { tahun, triwulan }: { tahun: number; triwulan: number }): Promise<Papan> {
  const periode: Periode = { jenis: 'triwulan', tahun, ke: triwulan };
  return konteks.transaksi(async (repositories) => {
    const semua = (await repositories.unit.list()).map(({ value }) => value);
    const pelapor = await repositories.unit.listPelapor(tahun);
    const papan: Papan = [];
    for (const unit of pelapor) {
      if (konteks.lihat(unit, semua) !== null) papan.push(await bacaBaris(konteks, repositories, unit, periode));
    }
    return papan;
  });
}

/** A ledger that can't be read (a circular tree) must not hide all other units. */
async function bacaBaris(
  konteks: Konteks,
  repositories: Repositories,
  unit: PerangkatDaerah,
  periode: Periode,
): Promise<Papan[number]> {
  const { slug, nama } = unit;
  const laporan = keadaanLaporan(await repositories.laporan.list({ unit: unit.id, tahun: periode.tahun }), periode);
  try {
    const potret = await potretUnit(konteks, repositories, unit.id, periode);
    const { total } = potret.laporan.anggaran;
    return {
      slug,
      nama,
      laporan: laporan.status,
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
      slug,
      nama,
      laporan: laporan.status,
      pagu: null,
      realisasi: null,
      serapan: { kind: 'tak-terdefinisi', penjelasan: { ...error.pesan } },
      kurang: 0,
      temuan: hitungTemuan([]),
      galat: { ...error.pesan },
    };
  }
}

function hitungTemuan(temuan: readonly TemuanBuku[]): Papan[number]['temuan'] {
  const count = (severity: TemuanBuku['severity']) => temuan.filter((row) => row.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
