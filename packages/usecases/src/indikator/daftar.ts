import type { BarisIndikator, DaftarIndikator, KelompokIndikator } from '@selaras/contracts';
import type { Berkas } from '@selaras/db';
import { checkDue, createPeriode, type Dokumen, findDokumenBerlaku, type JenisDokumen } from '@selaras/domain';
import type { IndikatorRow } from '@selaras/reports';
import { muatPotret, type PermintaanPotret, type Potret } from '../angka/potret.ts';
import { menyangkut, tulisCapaian, tulisNilaiAtauNull } from '../angka/tampilan.ts';
import { buktiRealisasi, nilaiBukti } from '../bukti/hitung.ts';
import type { Konteks } from '../sistem/konteks.ts';

/** Documents that place indicators, in the order in which people look for them. */
const URUTAN: readonly JenisDokumen[] = [
  'pk',
  'rencana-aksi',
  'renja',
  'dpa',
  'rka',
  'renstra',
  'rkpd',
  'rpjmd',
  'rpd',
  'rpjpd',
];

/** The indicators of a unit and of those below it, document by document, with where they stand s/d the quarter. */
export function daftarIndikator(konteks: Konteks, permintaan: PermintaanPotret): Promise<DaftarIndikator> {
  return konteks.transaksi(async (repositories) => {
    const { terlihat, potret } = await muatPotret(konteks, repositories, permintaan);
    const bukti = await buktiRealisasi(
      repositories,
      potret.buku.indikator.map(({ id }) => id),
    );
    return {
      kemampuan: [...terlihat.kemampuan],
      skala: potret.skala?.nama ?? null,
      dokumen: dokumenIndikator(potret).map((dokumen) => susunDokumen({ potret, bukti }, dokumen)),
    };
  });
}

/** Versions in force of the unit and those below it that place indicators, and all drafts of them. */
function dokumenIndikator({ buku, periode, laporan }: Potret): Dokumen[] {
  const { indeks, asOf, tanggal, unit } = laporan;
  const below = (id: string): string[] => [id, ...indeks.subUnitOf(id).flatMap((row) => below(row.id))];
  const saat = { tahun: periode.tahun, asOf, tanggal };
  return below(unit.id).flatMap((owner) =>
    URUTAN.flatMap((jenis) => {
      const inForce = findDokumenBerlaku(buku, owner, jenis, saat);
      return indeks
        .dokumenOf(jenis)
        .filter((row) => row.unit === owner && (row.id === inForce?.id || row.status !== 'ditetapkan'))
        .filter((row) => indeks.penempatanOfDokumen(row.id).length > 0);
    }),
  );
}

interface Bahan {
  potret: Potret;
  /** Evidence by indicator. */
  bukti: ReadonlyMap<string, readonly Berkas[]>;
}

function susunDokumen(bahan: Bahan, dokumen: Dokumen): KelompokIndikator {
  const { id, judul, jenis, versi, status, unit } = dokumen;
  const { laporan } = bahan.potret;
  return {
    dokumen: { id, judul, jenis, versi, status, unit: laporan.indeks.unit.get(unit)?.nama ?? '' },
    sasaran: laporan.sasaranOf(dokumen).map(({ simpul, indikator }) => ({
      id: simpul.id,
      jenis: simpul.jenis,
      kode: simpul.kode,
      nama: simpul.nama,
      indikator: indikator.map((row) => susunBaris(bahan, row)),
    })),
  };
}

function susunBaris({ potret, bukti }: Bahan, row: IndikatorRow): BarisIndikator {
  const { penempatan, indikator } = row;
  // A printed dash is no figure: there is nothing to prove yet.
  const terisi = potret.buku.realisasi.filter(
    ({ indikator: milik, nilai }) => milik === indikator.id && nilai.kind !== 'tanpa-nilai',
  );
  const { jumlah, tanpaBukti } = nilaiBukti(
    terisi.map(({ periode }) => periode),
    bukti.get(indikator.id) ?? [],
    potret.periode,
  );
  return {
    penempatan: penempatan.id,
    nama: row.nama,
    satuan: row.satuan,
    tingkat: indikator.tingkat,
    targetTahun: tulisNilaiAtauNull(row.targetTahun),
    targetPeriode: tulisNilaiAtauNull(row.targetPeriode),
    realisasi: tulisNilaiAtauNull(row.realisasi),
    ...tulisCapaianBaris(potret, row),
    jatuhTempo: jatuhTempo(potret, row),
    temuan: potret.temuan.filter((temuan) => menyangkut(temuan, penempatan.id, indikator.id)).length,
    bukti: jumlah,
    tanpaBukti,
  };
}

/** Both readings of a row: of the year's target, and of the targets of the filled periods. */
export function tulisCapaianBaris(
  { skala, periode }: Potret,
  { terhadapTahun, terhadapPeriode }: IndikatorRow,
): Pick<BarisIndikator, 'terhadapTahun' | 'terhadapPeriode'> {
  const tahun = createPeriode('tahun', periode.tahun);
  return {
    terhadapTahun: tulisCapaian(terhadapTahun, { skala, target: tahun, sampai: periode }),
    terhadapPeriode:
      terhadapPeriode === null ? null : tulisCapaian(terhadapPeriode, { skala, target: periode, sampai: periode }),
  };
}

function jatuhTempo({ periode, laporan }: Potret, { indikator, belumWaktunya }: IndikatorRow): string | null {
  if (!belumWaktunya) return null;
  const { frekuensi, jedaBulan } = indikator;
  const due = checkDue({ frekuensi, jedaBulan, periode, perTanggal: laporan.asOf });
  return due.due ? null : due.jatuhTempo;
}
