import type { AngkaPeriode, RincianIndikator } from '@selaras/contracts';
import type { Repositories, Stored } from '@selaras/db';
import {
  AppError,
  checkDue,
  comparePeriode,
  computeCapaian,
  createPeriode,
  type Dokumen,
  type Frekuensi,
  formatPeriode,
  type JenisPeriode,
  overlapsPeriode,
  type Periode,
  periodeKey,
  type Realisasi,
  selectSkala,
  splitPeriode,
  type Target,
} from '@selaras/domain';
import type { IndikatorRow } from '@selaras/reports';
import { muatPotret, type PermintaanPotret, type Potret } from '../angka/potret.ts';
import { menyangkut, tulisCapaian, tulisNilai, tulisNilaiAtauNull, tulisTemuan } from '../angka/tampilan.ts';
import { hariIni } from '../sistem/hari.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { tulisCapaianBaris } from './daftar.ts';
import { versiBerikutnya } from './dokumen.ts';
import { bacaPemakaian } from './pemakaian.ts';
import { susunSejarah } from './sejarah.ts';

const PERIODE_FREKUENSI: Readonly<Record<Frekuensi, JenisPeriode>> = {
  bulanan: 'bulan',
  triwulanan: 'triwulan',
  semesteran: 'semester',
  tahunan: 'tahun',
};

/** One indicator at its place: sheet, figures by period, how each capaian came about, history, findings. */
export function rincianIndikator(
  konteks: Konteks,
  { penempatan, ...permintaan }: PermintaanPotret & { penempatan: string },
): Promise<RincianIndikator> {
  return konteks.transaksi(async (repositories) => {
    const { terlihat, potret } = await muatPotret(konteks, repositories, permintaan);
    const row = cariBaris(potret, penempatan);
    const { indeks } = potret.laporan;
    const dokumen = indeks.dokumen.get(row.penempatan.dokumen);
    if (dokumen === undefined) throw indikatorTidakAda();
    const { value: lembar, versiBaris } = await repositories.indikator.get(row.indikator.id);
    const { versiBaris: versiPenempatan } = await repositories.penempatan.get(penempatan);
    const skala = row.indikator.skala === null ? null : (selectSkala(row.indikator.skala, permintaan.tahun) ?? null);
    return {
      penempatan,
      nama: row.nama,
      satuan: row.satuan,
      dokumen: { id: dokumen.id, judul: dokumen.judul, versi: dokumen.versi, status: dokumen.status },
      lembar: {
        id: lembar.id,
        versiBaris,
        nama: lembar.nama,
        satuan: lembar.satuan,
        unit: indeks.unit.get(lembar.unit)?.nama ?? '',
        dipakai: await dipakaiOleh(konteks, repositories, row),
        definisi: lembar.definisi,
        formula: lembar.formula,
        sumberData: lembar.sumberData,
        penanggungJawab: indeks.jabatan.get(lembar.penanggungJawab ?? '')?.nama ?? null,
        idPenanggungJawab: lembar.penanggungJawab,
        frekuensi: lembar.frekuensi,
        jedaBulan: lembar.jedaBulan,
        metode: lembar.metode,
        agregasiWaktu: lembar.agregasiWaktu,
        agregasiUnit: lembar.agregasiUnit,
        tingkat: lembar.tingkat,
        skala: skala && { slug: skala.slug, nama: skala.nama, sumber: skala.sumber },
      },
      kondisiAwal: row.kondisiAwal && { tahun: row.kondisiAwal.tahun, nilai: tulisNilai(row.kondisiAwal.nilai) },
      targetTahun: tulisNilaiAtauNull(row.targetTahun),
      realisasi: tulisNilaiAtauNull(row.realisasi),
      ...tulisCapaianBaris(potret, row),
      periode: await susunPeriode(repositories, potret, row, terlihat.unit.id),
      sejarah: susunSejarah(potret, row),
      temuan: potret.temuan
        .filter((temuan) => menyangkut(temuan, penempatan, row.indikator.id))
        .map((temuan) => tulisTemuan(potret, temuan)),
      boleh: await susunBoleh(konteks, repositories, { lembar: lembar.unit, dokumen }),
      versiPenempatan,
    };
  });
}

/** The row of a placement in a document of this unit or below; another's does not exist. */
function cariBaris({ laporan }: Potret, id: string): IndikatorRow {
  const { indeks, unit } = laporan;
  const penempatan = indeks.penempatan.get(id);
  const dokumen = penempatan && indeks.dokumen.get(penempatan.dokumen);
  const owners = new Set<string>();
  const collect = (owner: string): void => {
    owners.add(owner);
    for (const row of indeks.subUnitOf(owner)) collect(row.id);
  };
  collect(unit.id);
  if (!dokumen || !owners.has(dokumen.unit)) throw indikatorTidakAda();
  const row = laporan
    .sasaranOf(dokumen)
    .flatMap((group) => group.indikator)
    .find((candidate) => candidate.penempatan.id === id);
  if (!row) throw indikatorTidakAda();
  return row;
}

async function susunBoleh(
  konteks: Konteks,
  repositories: Repositories,
  { lembar, dokumen }: { lembar: string; dokumen: Dokumen },
): Promise<RincianIndikator['boleh']> {
  const pada = {
    lembar: await bolehUbah(konteks, repositories, lembar),
    dokumen: await bolehUbah(konteks, repositories, dokumen.unit),
  };
  const konsep = dokumen.status !== 'ditetapkan' && pada.dokumen;
  const semua = (await repositories.dokumen.list({ unit: dokumen.unit })).map(({ value }) => value);
  const versiBaru = pada.dokumen && versiBerikutnya(dokumen, semua) !== null;
  return { realisasi: pada.lembar, lembar: pada.lembar, target: konsep, hapus: konsep, versiBaru };
}

/** The documents that show the indicator, as far as the actor sees their units. */
async function dipakaiOleh(
  konteks: Konteks,
  repositories: Repositories,
  { indikator, penempatan: ini }: IndikatorRow,
): Promise<RincianIndikator['lembar']['dipakai']> {
  const semua = (await repositories.unit.list()).map(({ value }) => value);
  const dipakai: RincianIndikator['lembar']['dipakai'] = [];
  for (const { penempatan, dokumen } of await bacaPemakaian(repositories, indikator.id)) {
    const unit = semua.find(({ id }) => id === dokumen.unit);
    if (unit === undefined || konteks.lihat(unit, semua) === null) continue;
    const { judul, versi, status } = dokumen;
    const cetakNama = penempatan.namaTercetak === null;
    dipakai.push({ dokumen: judul, versi, status, cetakNama, ini: penempatan.id === ini.id });
  }
  return dipakai;
}

async function bolehUbah(konteks: Konteks, repositories: Repositories, unit: string): Promise<boolean> {
  const semua = (await repositories.unit.list()).map(({ value }) => value);
  const found = semua.find(({ id }) => id === unit);
  return found !== undefined && (konteks.lihat(found, semua)?.kemampuan.includes('angka:ubah') ?? false);
}

/** Every period that the indicator's frequency asks for, and those that have a figure anyway. */
async function susunPeriode(
  repositories: Repositories,
  potret: Potret,
  row: IndikatorRow,
  unit: string,
): Promise<AngkaPeriode[]> {
  const { tahun } = potret.periode;
  const targets = (await repositories.target.list({ penempatan: row.penempatan.id, tahun })).filter(
    ({ value }) => value.keterangan === null,
  );
  const figures = await repositories.realisasi.list({ indikator: row.indikator.id, tahun });
  const bukti = await repositories.berkas.list('realisasi', [row.indikator.id]);
  const closed = (await repositories.laporan.list({ unit, tahun, status: 'ditetapkan' })).map(({ periode }) => periode);
  const asked = splitPeriode(createPeriode('tahun', tahun), PERIODE_FREKUENSI[row.indikator.frekuensi]);
  const proven = bukti.flatMap(({ periode }) => (periode?.tahun === tahun ? [periode] : []));
  const stored = [...targets, ...figures].map(({ value }) => value.periode);
  const all = [...asked, ...stored, ...proven];
  const periods = new Map(all.map((periode) => [periodeKey(periode), periode]));
  return [...periods.values()].toSorted(comparePeriode).map((periode) => {
    const key = periodeKey(periode);
    const same = ({ value }: Stored<{ periode: Periode }>) => periodeKey(value.periode) === key;
    const terbuka = !closed.some((other) => overlapsPeriode(other, periode));
    const angka = { target: targets.find(same), realisasi: figures.find(same) };
    const berkas = proven.filter((other) => periodeKey(other) === key).length;
    return { ...susunAngka(potret, row, { periode, terbuka, ...angka }), bukti: berkas };
  });
}

interface SatuPeriode {
  periode: Periode;
  terbuka: boolean;
  target: Stored<Target> | undefined;
  realisasi: Stored<Realisasi> | undefined;
}

function susunAngka(
  potret: Potret,
  row: IndikatorRow,
  { periode, terbuka, target, realisasi }: SatuPeriode,
): Omit<AngkaPeriode, 'bukti'> {
  const { indikator } = row;
  const { pengaturan } = potret.buku;
  const { frekuensi, jedaBulan } = indikator;
  const due = checkDue({ frekuensi, jedaBulan, periode, perTanggal: hariIni() });
  const hasil = computeCapaian({
    metode: indikator.metode,
    target: target?.value.nilai ?? null,
    realisasi: realisasi?.value.nilai ?? null,
    kondisiAwal: row.kondisiAwal?.nilai ?? null,
    satuan: row.satuan,
    skala: indikator.skala === null ? null : (selectSkala(indikator.skala, periode.tahun) ?? null),
    batas: pengaturan.batasCapaian,
    capaianTargetNol: pengaturan.capaianTargetNol,
    belumWaktunya: !due.due,
  });
  return {
    periode: periodeKey(periode),
    namaPeriode: { id: formatPeriode(periode), en: formatPeriode(periode, { bahasa: 'en' }) },
    target: target
      ? { nilai: tulisNilai(target.value.nilai), tertulis: target.value.nilai.raw, versiBaris: target.versiBaris }
      : null,
    realisasi: realisasi
      ? {
          nilai: tulisNilai(realisasi.value.nilai),
          tertulis: realisasi.value.nilai.raw,
          perTanggal: realisasi.value.perTanggal,
          sumber: realisasi.value.sumber,
          versiBaris: realisasi.versiBaris,
        }
      : null,
    capaian:
      target || realisasi ? tulisCapaian(hasil, { skala: potret.skala, target: periode, sampai: periode }) : null,
    jatuhTempo: due.due ? null : due.jatuhTempo,
    terbuka,
  };
}

function indikatorTidakAda(): AppError {
  return new AppError('tidak-ditemukan', {
    id: 'Indikator ini tidak ada pada unit dan tahun tersebut.',
    en: 'This indicator does not exist for that unit and year.',
  });
}
