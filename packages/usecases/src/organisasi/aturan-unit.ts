import type { Pemakaian, UnitTercatat } from '@selaras/db';
import { formatTanggal, type Jabatan } from '@selaras/domain';
import { type CatatMasalah, type Letak, melingkar } from './catat.ts';

/** The organisation as it will be, and which rows of it change. */
export interface KeadaanUnit {
  unit: readonly UnitTercatat[];
  jabatan: readonly Jabatan[];
  pelapor: ReadonlyMap<number, readonly string[]>;
  pemakaian: Pemakaian;
  /** Changed and added units. */
  letak: Letak;
  /** Units that are to go, as they are stored, with their places in the request. */
  dihapus: readonly { unit: UnitTercatat; lokasi: string }[];
}

const SLUG = /^[a-z0-9][a-z0-9.-]*$/;

/** What is wrong with changed, added and removed units. */
export function periksaUnit(keadaan: KeadaanUnit, catat: CatatMasalah): void {
  const menurutId = new Map(keadaan.unit.map((row) => [row.id, row]));
  for (const row of keadaan.unit) {
    const lokasi = keadaan.letak.get(row.id);
    if (lokasi !== undefined) {
      periksaIsi(row, lokasi, keadaan, catat);
      periksaInduk(row, lokasi, menurutId, catat);
    }
    periksaMasa(row, menurutId, keadaan, catat);
  }
  for (const hapusan of keadaan.dihapus) periksaHapus(hapusan, keadaan, catat);
}

function periksaIsi(row: UnitTercatat, lokasi: string, { unit }: KeadaanUnit, catat: CatatMasalah): void {
  for (const kolom of ['nama', 'namaSingkat', 'namaLengkap'] as const) catat.wajib(`${lokasi}.${kolom}`, row[kolom]);
  if (!SLUG.test(row.slug)) {
    catat.tambah(
      `${lokasi}.slug`,
      'slug-salah',
      [
        'Alamat pendek hanya memuat huruf kecil, angka, titik, dan tanda hubung.',
        'The short address holds lower-case letters, digits, dots and hyphens only.',
      ],
      { id: 'Tulis misalnya biro-organisasi.', en: 'Write e.g. biro-organisasi.' },
    );
  }
  const kembar = unit.find((other) => other.id !== row.id && other.induk === row.induk && other.slug === row.slug);
  if (kembar) {
    catat.tambah(
      `${lokasi}.slug`,
      'slug-ganda',
      [`Alamat pendek ini sudah dipakai ${kembar.nama}.`, `${kembar.nama} has this short address already.`],
      {
        id: 'Pilih yang lain; di bawah satu induk tidak boleh sama.',
        en: 'Choose another: it is unique below a parent.',
      },
    );
  }
  const sekode = row.kode === '' ? undefined : unit.find((other) => other.id !== row.id && other.kode === row.kode);
  if (sekode) {
    catat.tambah(`${lokasi}.kode`, 'kode-ganda', [
      `Kode ini sudah dipakai ${sekode.nama}.`,
      `${sekode.nama} has this code already.`,
    ]);
  }
}

function periksaInduk(
  row: UnitTercatat,
  lokasi: string,
  menurutId: ReadonlyMap<string, UnitTercatat>,
  catat: CatatMasalah,
): void {
  if (row.induk === null) return;
  if (!menurutId.has(row.induk)) {
    catat.tambah(`${lokasi}.induk`, 'induk-tidak-ada', ['Induk ini tidak ada.', 'This parent does not exist.']);
  } else if (melingkar(row.id, (id) => menurutId.get(id)?.induk ?? null)) {
    catat.tambah(
      `${lokasi}.induk`,
      'melingkar',
      ['Unit tidak dapat berada di bawah dirinya sendiri.', 'A unit can not be below itself.'],
      { id: 'Pilih induk yang bukan bawahan unit ini.', en: 'Choose a parent that is not below this unit.' },
    );
  }
}

/** Validity: in order, within the parent's, and covering the data and the years of reporting. */
function periksaMasa(
  row: UnitTercatat,
  menurutId: ReadonlyMap<string, UnitTercatat>,
  { letak, pelapor, pemakaian }: KeadaanUnit,
  catat: CatatMasalah,
): void {
  const { berlakuDari: dari, berlakuSampai: sampai } = row;
  const lokasi = letak.get(row.id);
  const induk = row.induk === null ? undefined : menurutId.get(row.induk);
  const lokasiInduk = induk && letak.get(induk.id);
  if (induk?.berlakuSampai && (sampai === null || sampai > induk.berlakuSampai) && (lokasi ?? lokasiInduk)) {
    const akhir = formatTanggal(induk.berlakuSampai);
    catat.tambah(
      `${lokasi ?? lokasiInduk}.berlakuSampai`,
      'melampaui-induk',
      [
        `${row.nama} masih berlaku setelah induknya, ${induk.nama}, berakhir pada ${akhir}.`,
        `${row.nama} is still valid after its parent, ${induk.nama}, ends on ${induk.berlakuSampai}.`,
      ],
      { id: 'Akhiri lebih dahulu atau pindahkan ke induk lain.', en: 'End it first, or move it to another parent.' },
    );
  }
  if (lokasi === undefined) return;
  if (dari !== null && sampai !== null && dari > sampai) {
    catat.tambah(`${lokasi}.berlakuSampai`, 'tanggal-terbalik', [
      'Tanggal akhir mendahului tanggal mulai.',
      'The last day is before the first.',
    ]);
  }
  const [mulai, akhir] = [tahunDari(dari, 0), tahunDari(sampai, 9999)];
  const data = pemakaian.unit.get(row.id);
  for (const tahun of new Set([data?.awal, data?.akhir])) {
    if (tahun === null || tahun === undefined || (tahun >= mulai && tahun <= akhir)) continue;
    catat.tambah(
      `${lokasi}.${tahun < mulai ? 'berlakuDari' : 'berlakuSampai'}`,
      'masih-berdata',
      [`Unit ini mempunyai data tahun ${tahun}.`, `This unit has data of ${tahun}.`],
      { id: 'Pilih masa berlaku yang memuat tahun itu.', en: 'Choose a validity that holds that year.' },
    );
  }
  for (const [tahun, ids] of pelapor) {
    if (!ids.includes(row.id) || (tahun >= mulai && tahun <= akhir)) continue;
    catat.tambah(
      `${lokasi}.${tahun < mulai ? 'berlakuDari' : 'berlakuSampai'}`,
      'masih-pelapor',
      [
        `Unit ini terdaftar sebagai unit pelapor tahun ${tahun}.`,
        `This unit is on the list of reporting units of ${tahun}.`,
      ],
      { id: `Keluarkan dari daftar unit pelapor ${tahun}.`, en: `Take it off the list of ${tahun}.` },
    );
  }
}

function tahunDari(tanggal: string | null, kosong: number): number {
  return tanggal === null ? kosong : Number(tanggal.slice(0, 4));
}

function periksaHapus(
  { unit: { id, nama }, lokasi }: KeadaanUnit['dihapus'][number],
  { unit, jabatan, pelapor, pemakaian }: KeadaanUnit,
  catat: CatatMasalah,
): void {
  const tutup = { id: 'Akhiri unit ini dengan tanggal.', en: 'End this unit by a date instead.' };
  if (pemakaian.unit.has(id)) {
    catat.tambah(lokasi, 'dipakai', [`${nama} sudah mempunyai data.`, `${nama} has data already.`], tutup);
  }
  const bawahan = unit.filter((row) => row.induk === id);
  if (bawahan.length > 0) {
    const daftar = bawahan.map((row) => row.nama).join(', ');
    catat.tambah(
      lokasi,
      'punya-bawahan',
      [`Di bawah ${nama} masih ada ${daftar}.`, `${daftar}: still below ${nama}.`],
      {
        id: 'Pindahkan atau hapus unit bawahannya.',
        en: 'Move or remove the units below it.',
      },
    );
  }
  if (jabatan.some((row) => row.unit === id)) {
    catat.tambah(lokasi, 'punya-jabatan', [`${nama} masih mempunyai jabatan.`, `${nama} still has offices.`], {
      id: 'Hapus jabatannya, atau akhiri unit ini dengan tanggal.',
      en: 'Remove its offices, or end this unit by a date.',
    });
  }
  for (const [tahun, ids] of pelapor) {
    if (!ids.includes(id)) continue;
    catat.tambah(
      lokasi,
      'masih-pelapor',
      [
        `${nama} terdaftar sebagai unit pelapor tahun ${tahun}.`,
        `${nama} is on the list of reporting units of ${tahun}.`,
      ],
      { id: `Keluarkan dari daftar unit pelapor ${tahun}.`, en: `Take it off the list of ${tahun}.` },
    );
  }
}
