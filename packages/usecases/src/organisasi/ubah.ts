import { randomUUID } from 'node:crypto';
import type { Organisasi, UbahOrganisasi } from '@selaras/contracts';
import type { Change, Removal, Repository, Stored, UnitTercatat } from '@selaras/db';
import { AppError, type Jabatan, type Pejabat, parseNip } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { periksaJabatan, periksaPejabat } from './aturan-jabatan.ts';
import { periksaPelapor } from './aturan-pelapor.ts';
import { periksaUnit } from './aturan-unit.ts';
import { CatatMasalah } from './catat.ts';
import { muatOrganisasi, type OrganisasiDimuat, tampilkanOrganisasi } from './muat.ts';

/**
 * Adds, changes and removes units, offices, holders and lists of reporting units, all or nothing. Signed reports keep what they were signed with.
 * @throws AppError `isi-ditolak` with all problems at once, `konflik` with both values of every field that someone else changed, `tidak-berhak`.
 */
export async function ubahOrganisasi(konteks: Konteks, ubahan: UbahOrganisasi): Promise<Organisasi> {
  konteks.wajibBoleh('organisasi:kelola');
  return konteks.transaksi(async (repositories) => {
    const dimuat = await muatOrganisasi(repositories);
    const unit = rencanakan('unit', dimuat.unit, ubahan.unit.map(rapikanUnit), ubahan.hapusUnit);
    const jabatan = rencanakan('jabatan', dimuat.jabatan, ubahan.jabatan.map(rapikan), ubahan.hapusJabatan);
    const pejabat = rencanakan('pejabat', dimuat.pejabat, ubahan.pejabat.map(rapikanPejabat), ubahan.hapusPejabat);
    tolakBerulang([...unit.berulang, ...jabatan.berulang, ...pejabat.berulang]);
    await tolakYangBasi(repositories.unitTercatat, unit);
    await tolakYangBasi(repositories.jabatan, jabatan);
    await tolakYangBasi(repositories.pejabat, pejabat);
    tolakPelaporBasi(dimuat, ubahan.pelapor);

    const tahunPengaturan = (await repositories.pengaturan.list()).map(({ value }) => value.tahun);
    periksaSemua({ dimuat, unit, jabatan, pejabat, pelapor: ubahan.pelapor, tahunPengaturan });

    for (const { tahun, unit: ids } of ubahan.pelapor) await repositories.unit.setPelapor(tahun, ids);
    await repositories.pejabat.removeMany(pejabat.buang);
    await repositories.jabatan.removeMany(jabatan.buang);
    await repositories.unitTercatat.removeMany(unit.buang);
    await repositories.unitTercatat.saveMany(unit.simpan);
    await repositories.jabatan.saveMany(jabatan.simpan);
    await repositories.pejabat.saveMany(pejabat.simpan);
    return tampilkanOrganisasi(konteks, await muatOrganisasi(repositories));
  });
}

/** What a request does to the rows of one kind. */
interface Rencana<Row extends { id: string }> {
  simpan: Change<Row>[];
  buang: Removal<string>[];
  /** Rows as they will be. */
  sesudah: Row[];
  /** Place of each changed or added row in the request. */
  letak: ReadonlyMap<string, string>;
  dihapus: { row: Row; lokasi: string }[];
  /** Places of rows that the request names more than once. */
  berulang: string[];
  /** Changes and removals of rows that are no longer what the writer saw. */
  basi: { simpan: Change<Row>[]; buang: Removal<string>[] };
}

type Isian<Row extends { id: string }> = Omit<Row, 'id'> & { id: string | null; versiBaris: number | null };

function rencanakan<Row extends { id: string }>(
  nama: string,
  tersimpan: readonly Stored<Row>[],
  isian: readonly Isian<Row>[],
  hapusan: UbahOrganisasi['hapusUnit'],
): Rencana<Row> {
  const rows = new Map(tersimpan.map((row) => [row.value.id, row]));
  const simpan = isian.map(({ id, versiBaris, ...isi }) => ({
    value: { ...isi, id: id ?? randomUUID() } as unknown as Row,
    versiBaris,
  }));
  const letak = new Map(simpan.map(({ value }, index) => [value.id, `${nama}.${index}`]));
  const buang = hapusan.map(({ id, versiBaris }) => ({ key: id, versiBaris }));
  const pergi = new Set(buang.map(({ key }) => key));
  const baru = new Map(simpan.map(({ value }) => [value.id, value]));
  const lama = tersimpan.filter(({ value }) => !pergi.has(value.id)).map(({ value }) => baru.get(value.id) ?? value);
  const kapital = `hapus${nama.charAt(0).toUpperCase()}${nama.slice(1)}`;
  return {
    simpan,
    buang,
    letak,
    sesudah: [...lama, ...simpan.filter(({ value }) => !rows.has(value.id)).map(({ value }) => value)],
    dihapus: buang.flatMap(({ key }, index) => {
      const row = rows.get(key)?.value;
      return row === undefined ? [] : [{ row, lokasi: `${kapital}.${index}` }];
    }),
    berulang: [
      ...isian.map(({ id }, index) => ({ id, lokasi: `${nama}.${index}` })),
      ...hapusan.map(({ id }, index) => ({ id, lokasi: `${kapital}.${index}` })),
    ].flatMap(({ id, lokasi }, index, semua) =>
      id !== null && semua.findIndex((row) => row.id === id) < index ? [lokasi] : [],
    ),
    basi: {
      simpan: simpan.filter(({ value, versiBaris }) => (rows.get(value.id)?.versiBaris ?? null) !== versiBaris),
      buang: buang.filter(({ key, versiBaris }) => rows.get(key)?.versiBaris !== versiBaris),
    },
  };
}

/** Throws `isi-ditolak` for rows that one request changes twice, or changes and removes: it can't be told which is meant. */
function tolakBerulang(lokasi: readonly string[]): void {
  if (lokasi.length === 0) return;
  const catat = new CatatMasalah();
  for (const satu of lokasi) {
    catat.tambah(
      satu,
      'baris-berulang',
      ['Baris ini disebut lebih dari sekali.', 'This row is named more than once.'],
      { id: 'Kirim setiap baris satu kali.', en: 'Send each row once.' },
    );
  }
  throw ditolak(catat);
}

const ditolak = ({ daftar }: CatatMasalah) =>
  new AppError(
    'isi-ditolak',
    { id: 'Perubahan ini belum dapat disimpan.', en: 'This change can’t be saved yet.' },
    daftar,
  );

/** Rows that moved on are told before anything else: what is wrong with a stale entry helps nobody. Throws `konflik`. */
async function tolakYangBasi<Row extends { id: string }, Filter extends string>(
  repository: Repository<Row, string, Filter>,
  { basi }: Rencana<Row>,
): Promise<void> {
  // The repository compares again, finds the same and throws with both values.
  await repository.saveMany(basi.simpan);
  await repository.removeMany(basi.buang);
}

function tolakPelaporBasi({ pelapor }: OrganisasiDimuat, diminta: UbahOrganisasi['pelapor']): void {
  const basi = diminta.filter(({ tahun, sebelum }) => {
    const kini = pelapor.get(tahun) ?? [];
    return kini.length !== sebelum.length || kini.some((id) => !sebelum.includes(id));
  });
  if (basi.length === 0) return;
  throw new AppError(
    'konflik',
    {
      id: 'Daftar unit pelapor sudah diubah orang lain sejak Anda membukanya.',
      en: 'Someone else has changed the list of reporting units since you opened it.',
    },
    basi.map(({ tahun }) => ({
      lokasi: `unit pelapor ${tahun}`,
      kode: 'diubah-orang-lain',
      pesan: { id: `Daftar tahun ${tahun} sudah berubah.`, en: `The list of ${tahun} has changed.` },
      saran: {
        id: 'Periksa daftar yang tersimpan, lalu simpan lagi.',
        en: 'Look at the stored list, then save again.',
      },
    })),
  );
}

function periksaSemua(bahan: {
  dimuat: OrganisasiDimuat;
  unit: Rencana<UnitTercatat>;
  jabatan: Rencana<Jabatan>;
  pejabat: Rencana<Pejabat>;
  pelapor: UbahOrganisasi['pelapor'];
  tahunPengaturan: readonly number[];
}): void {
  const { dimuat, unit, jabatan, pejabat, tahunPengaturan } = bahan;
  const { pemakaian } = dimuat;
  const catat = new CatatMasalah();
  const pelapor = new Map(dimuat.pelapor);
  for (const { tahun, unit: ids } of bahan.pelapor) pelapor.set(tahun, ids);
  periksaUnit(
    {
      unit: unit.sesudah,
      jabatan: jabatan.sesudah,
      pelapor,
      pemakaian,
      letak: unit.letak,
      dihapus: unit.dihapus.map(({ row, lokasi }) => ({ unit: row, lokasi })),
    },
    catat,
  );
  periksaJabatan(
    {
      unit: unit.sesudah,
      jabatan: jabatan.sesudah,
      pejabat: pejabat.sesudah,
      dipakai: pemakaian.jabatan,
      letak: jabatan.letak,
      dihapus: jabatan.dihapus.map(({ row, lokasi }) => ({ jabatan: row, lokasi })),
    },
    catat,
  );
  periksaPejabat({ jabatan: jabatan.sesudah, pejabat: pejabat.sesudah, letak: pejabat.letak }, catat);
  periksaPelapor(
    { diminta: bahan.pelapor, sebelum: dimuat.pelapor, unit: unit.sesudah, pemakaian, tahunPengaturan },
    catat,
  );
  if (catat.daftar.length > 0) throw ditolak(catat);
}

/** Trims all texts of a row. */
function rapikan<Row extends object>(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([kolom, nilai]) => [kolom, typeof nilai === 'string' ? nilai.trim() : nilai]),
  ) as Row;
}

/** A unit without a short or full name is called by its name. */
function rapikanUnit(row: UbahOrganisasi['unit'][number]): UbahOrganisasi['unit'][number] {
  const rapi = rapikan(row);
  return { ...rapi, namaSingkat: rapi.namaSingkat || rapi.nama, namaLengkap: rapi.namaLengkap || rapi.nama };
}

/** A NIP is kept as it is printed; one that can't be read stays as typed, to be told. */
function rapikanPejabat(row: UbahOrganisasi['pejabat'][number]): UbahOrganisasi['pejabat'][number] {
  const rapi = rapikan(row);
  const nip = parseNip(rapi.nip);
  return 'nip' in nip ? { ...rapi, nip: nip.nip } : rapi;
}
