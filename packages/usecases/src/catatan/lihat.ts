import type { BukuCatatan, CatatanDicatat, JenisCatatan, KegiatanDicatat } from '@selaras/contracts';
import type { Repositories, Stored } from '@selaras/db';
import {
  type Catatan,
  comparePeriode,
  containsPeriode,
  createPeriode,
  daysInMonth,
  firstDateOf,
  formatPeriode,
  formatWaktu,
  isoDate,
  type KegiatanLain,
  lastDateOf,
  type PerangkatDaerah,
  type Periode,
  type Pesan,
  selectPenyebab,
  type Waktu,
} from '@selaras/domain';
import { hitungBukti } from '../bukti/hitung.ts';
import { boleh, type Kemampuan } from '../hak/kebijakan.ts';
import { bacaTertutup } from '../impor/periode-terbuka.ts';
import type { Konteks, UnitTerlihat } from '../sistem/konteks.ts';
import { penyebabPemda, sebutPenyebab, tulisPenyebab } from './penyebab.ts';

/** Whose activities and notes, of which quarter. */
export interface PermintaanCatatan {
  /** Slug, code, path or id of a unit. */
  pd: string;
  tahun: number;
  triwulan: number;
}

/** A unit's log as stored, with the units that it covers. */
export interface CatatanDimuat {
  periode: Periode;
  /** The unit and those below it that the actor may see. */
  units: readonly UnitTerlihat[];
  kegiatan: readonly Stored<KegiatanLain>[];
  /** Problems and solutions of the quarter. */
  catatan: readonly Stored<Catatan>[];
  /** Problems and solutions of earlier periods. */
  terdahulu: readonly Catatan[];
  /** Whether an approved report closes the quarter of a unit, given by its chain of ancestors. */
  tertutup: (jalur: readonly string[]) => boolean;
}

const SARAN_PER_UNIT = 30;

/** Activities, problems and solutions of a unit and those below it, with suggestions from earlier periods. */
export function lihatCatatan(konteks: Konteks, permintaan: PermintaanCatatan): Promise<BukuCatatan> {
  return konteks.transaksi(async (repositories) =>
    tampilkanCatatan(konteks, repositories, await muatCatatan(konteks, repositories, permintaan, 'laporan:lihat')),
  );
}

/** Reads the log. Throws `tidak-ditemukan`, `tidak-berhak`. */
export async function muatCatatan(
  konteks: Konteks,
  repositories: Repositories,
  { pd, tahun, triwulan }: PermintaanCatatan,
  kemampuan: Kemampuan,
): Promise<CatatanDimuat> {
  const periode = createPeriode('triwulan', tahun, triwulan);
  const { unit } = await konteks.cariUnitDalam(repositories, pd, kemampuan);
  const semua = (await repositories.unit.list()).map(({ value }) => value);
  const units = susunTurunan(unit, semua).flatMap((row) => konteks.lihat(row, semua) ?? []);
  const kegiatan: Stored<KegiatanLain>[] = [];
  const catatan: Stored<Catatan>[] = [];
  for (const { unit: milik } of units) {
    kegiatan.push(...(await repositories.kegiatanLain.list({ unit: milik.id, tahun })));
    catatan.push(...(await repositories.catatan.list({ unit: milik.id })));
  }
  const kini = catatan.filter(({ value }) => jenisHalaman(value.jenis) !== null);
  return {
    periode,
    units,
    kegiatan: kegiatan.filter(({ value }) => containsPeriode(periode, value.periode)),
    catatan: kini.filter(({ value }) => containsPeriode(periode, value.periode)),
    terdahulu: kini
      .map(({ value }) => value)
      .filter((value) => lastDateOf(value.periode) < firstDateOf(periode))
      .toSorted((a, b) => comparePeriode(b.periode, a.periode) || a.urut - b.urut),
    tertutup: await bacaTertutup(repositories, periode),
  };
}

/** A unit and all below it, each before its own subunits. */
function susunTurunan(unit: PerangkatDaerah, semua: readonly PerangkatDaerah[]): PerangkatDaerah[] {
  const anak = semua.filter(({ induk }) => induk === unit.id).toSorted((a, b) => a.urut - b.urut);
  return [unit, ...anak.flatMap((row) => susunTurunan(row, semua))];
}

/** The log as people see it: groups in the order in which the report prints them. */
export async function tampilkanCatatan(
  konteks: Konteks,
  repositories: Repositories,
  dimuat: CatatanDimuat,
): Promise<BukuCatatan> {
  const { periode, units, kegiatan, catatan, tertutup } = dimuat;
  const tentang = await namaBaris(repositories, catatan);
  const milikPemda = await penyebabPemda(repositories);
  const akhir = lastDateOf(periode);
  const idOf = (rows: readonly Stored<{ id: string }>[]) => rows.map(({ value }) => value.id);
  const bukti = new Map([
    ...(await hitungBukti(repositories, 'kegiatan-lain', idOf(kegiatan))),
    ...(await hitungBukti(repositories, 'catatan', idOf(catatan))),
  ]);
  return {
    unit: units.map(({ unit, jalur, kemampuan }) => ({
      id: unit.id,
      nama: unit.nama,
      dapatDiubah: !tertutup(jalur) && kemampuan.includes('angka:ubah'),
    })),
    kegiatan: urutkanKegiatan(kegiatan).map((row) => ({
      ...tampilkanKegiatan(row, periode),
      bukti: bukti.get(row.value.id) ?? 0,
    })),
    catatan: catatan
      .toSorted((a, b) => a.value.urut - b.value.urut)
      .flatMap(({ value, versiBaris }): CatatanDicatat[] => {
        const jenis = jenisHalaman(value.jenis);
        if (jenis === null) return [];
        const { id, unit, urut, teks, penyebab, menjawab } = value;
        return [
          {
            ...{ id, unit, jenis, urut, teks, versiBaris, penyebab, menjawab },
            tentang: tentang.get(id) ?? null,
            namaPenyebab: penyebab === null ? null : sebutPenyebab(milikPemda, akhir, penyebab),
            bukti: bukti.get(id) ?? 0,
          },
        ];
      }),
    saran: pilihSaran(dimuat),
    penyebab: selectPenyebab(milikPemda, akhir).map(tulisPenyebab),
    dapatAturPenyebab: boleh(konteks.aktor, 'referensi:impor'),
    tertutup: tertutup(units[0]?.jalur ?? []),
  };
}

/** The kind of a note if this page keeps it, else null. */
function jenisHalaman(jenis: Catatan['jenis']): JenisCatatan | null {
  return jenis === 'permasalahan' || jenis === 'solusi' ? jenis : null;
}

/** Groups stand in the order in which their first row was entered, rows within a group by `urut`: as the report prints them. */
function urutkanKegiatan(rows: readonly Stored<KegiatanLain>[]): Stored<KegiatanLain>[] {
  const groups = Map.groupBy(rows, ({ value }) => JSON.stringify([value.unit, value.kelompok]));
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => a.value.urut - b.value.urut));
}

function tampilkanKegiatan(
  { value, versiBaris }: Stored<KegiatanLain>,
  periode: Periode,
): Omit<KegiatanDicatat, 'bukti'> {
  const { id, unit, kelompok, urut, uraian, waktu, hasil, keterangan } = value;
  return {
    ...{ id, unit, kelompok, urut, uraian, hasil, keterangan, versiBaris },
    waktu: waktu.jenis === 'kosong' ? '' : formatWaktu(waktu),
    jenisWaktu: waktu.jenis,
    peringatan: periksaWaktu(waktu, periode),
  };
}

/** First and last day; null where the time names none. */
function hariWaktu(waktu: Waktu): { dari: string; sampai: string } | null {
  if (waktu.jenis === 'tanggal') return { dari: waktu.tanggal, sampai: waktu.tanggal };
  if (waktu.jenis === 'rentang') return { dari: waktu.dari, sampai: waktu.sampai };
  if (waktu.jenis !== 'bulan') return null;
  const dari = isoDate(waktu.tahun, waktu.dari, 1);
  const sampai = isoDate(waktu.tahun, waktu.sampai, daysInMonth(waktu.tahun, waktu.sampai));
  return dari === null || sampai === null ? null : { dari, sampai };
}

function periksaWaktu(waktu: Waktu, periode: Periode): Pesan[] {
  if (waktu.jenis === 'bebas' && /\d/.test(waktu.teks)) {
    return [
      {
        id: 'Waktu tidak terbaca sebagai tanggal; disimpan sebagai teks.',
        en: 'The time can not be read as a date; it is kept as text.',
      },
    ];
  }
  const hari = hariWaktu(waktu);
  if (hari === null || (hari.dari <= lastDateOf(periode) && firstDateOf(periode) <= hari.sampai)) return [];
  return [
    {
      id: `Waktu di luar ${formatPeriode(periode)}.`,
      en: `The time is outside ${formatPeriode(periode, { bahasa: 'en' })}.`,
    },
  ];
}

/** Names of the nodes and indicators that notes are about, by note. */
async function namaBaris(
  repositories: Repositories,
  catatan: readonly Stored<Catatan>[],
): Promise<ReadonlyMap<string, string>> {
  const rows = catatan.map(({ value }) => value);
  const named = [
    ...(await repositories.simpul.list({ id: rows.flatMap(({ simpul }) => simpul ?? []) })),
    ...(await repositories.indikator.list({ id: rows.flatMap(({ indikator }) => indikator ?? []) })),
  ];
  const names = new Map(named.map(({ value }) => [value.id, value.nama]));
  return new Map(
    rows.flatMap(({ id, simpul, indikator }) => {
      const name = names.get(simpul ?? indikator ?? '');
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

function pilihSaran({ units, catatan, terdahulu }: CatatanDimuat): BukuCatatan['saran'] {
  const keyOf = (row: Catatan) => `${row.unit} ${row.jenis} ${row.teks.trim()}`;
  const seen = new Set(catatan.map(({ value }) => keyOf(value)));
  const fresh = terdahulu.filter((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return units.flatMap(({ unit }) =>
    fresh
      .filter((row) => row.unit === unit.id)
      .slice(0, SARAN_PER_UNIT)
      .flatMap((row) => {
        const jenis = jenisHalaman(row.jenis);
        if (jenis === null) return [];
        const periode = { id: formatPeriode(row.periode), en: formatPeriode(row.periode, { bahasa: 'en' }) };
        return [{ unit: row.unit, jenis, teks: row.teks, periode, penyebab: row.penyebab }];
      }),
  );
}
