import type { UnitTercatat } from '@selaras/db';
import { formatTanggal, type Jabatan, type Pejabat, parseNip } from '@selaras/domain';
import { type CatatMasalah, type Letak, melingkar } from './catat.ts';

/** Offices as they will be, and which of them change. */
export interface KeadaanJabatan {
  unit: readonly UnitTercatat[];
  jabatan: readonly Jabatan[];
  pejabat: readonly Pejabat[];
  /** Offices that answer for an indicator. */
  dipakai: ReadonlySet<string>;
  letak: Letak;
  dihapus: readonly { jabatan: Jabatan; lokasi: string }[];
}

/** What is wrong with changed, added and removed offices. */
export function periksaJabatan(keadaan: KeadaanJabatan, catat: CatatMasalah): void {
  const jabatan = new Map(keadaan.jabatan.map((row) => [row.id, row]));
  const unit = new Map(keadaan.unit.map((row) => [row.id, row]));
  for (const row of keadaan.jabatan) {
    const lokasi = keadaan.letak.get(row.id);
    if (lokasi === undefined) continue;
    catat.wajib(`${lokasi}.nama`, row.nama);
    if (!unit.has(row.unit)) {
      catat.tambah(`${lokasi}.unit`, 'unit-tidak-ada', ['Unit ini tidak ada.', 'This unit does not exist.']);
    }
    const kembar = keadaan.jabatan.find(
      (other) => other.id !== row.id && other.unit === row.unit && other.nama.trim() === row.nama.trim(),
    );
    if (kembar && row.nama.trim() !== '') {
      catat.tambah(`${lokasi}.nama`, 'jabatan-ganda', [
        'Unit ini sudah mempunyai jabatan dengan nama itu.',
        'This unit has an office of that name already.',
      ]);
    }
    periksaAtasan({ row, lokasi, jabatan, unit }, catat);
  }
  for (const hapusan of keadaan.dihapus) periksaHapus(hapusan, keadaan, catat);
}

function periksaAtasan(
  {
    row,
    lokasi,
    jabatan,
    unit,
  }: {
    row: Jabatan;
    lokasi: string;
    jabatan: ReadonlyMap<string, Jabatan>;
    unit: ReadonlyMap<string, UnitTercatat>;
  },
  catat: CatatMasalah,
): void {
  if (row.atasan === null) return;
  const atasan = jabatan.get(row.atasan);
  if (atasan === undefined) {
    catat.tambah(`${lokasi}.atasan`, 'atasan-tidak-ada', ['Atasan ini tidak ada.', 'This superior does not exist.']);
    return;
  }
  if (melingkar(row.id, (id) => jabatan.get(id)?.atasan ?? null)) {
    catat.tambah(
      `${lokasi}.atasan`,
      'melingkar',
      ['Jabatan tidak dapat menjadi bawahan dirinya sendiri.', 'An office can not be below itself.'],
      { id: 'Pilih atasan yang bukan bawahan jabatan ini.', en: 'Choose a superior that is not below this office.' },
    );
    return;
  }
  const seen = new Set<string>();
  let here = unit.get(row.unit);
  while (here && !seen.has(here.id)) {
    seen.add(here.id);
    here = here.induk === null ? undefined : unit.get(here.induk);
  }
  if (seen.has(atasan.unit)) return;
  catat.tambah(
    `${lokasi}.atasan`,
    'atasan-unit-lain',
    [
      'Atasan harus berada di unit yang sama atau di unit atasnya.',
      'The superior must be in the same unit or in one above it.',
    ],
    { id: 'Pilih atasan dari daftar.', en: 'Choose a superior of the list.' },
  );
}

function periksaHapus(
  { jabatan: { id, nama }, lokasi }: KeadaanJabatan['dihapus'][number],
  { jabatan, pejabat, dipakai }: KeadaanJabatan,
  catat: CatatMasalah,
): void {
  if (dipakai.has(id)) {
    catat.tambah(
      lokasi,
      'dipakai',
      [`${nama} menjadi penanggung jawab indikator.`, `${nama} answers for an indicator.`],
      { id: 'Akhiri masa pejabatnya dengan tanggal.', en: 'End its holder by a date.' },
    );
  }
  const bawahan = jabatan.filter((row) => row.atasan === id).map((row) => row.nama);
  if (bawahan.length > 0) {
    const daftar = bawahan.join(', ');
    catat.tambah(
      lokasi,
      'punya-bawahan',
      [`${nama} masih menjadi atasan ${daftar}.`, `${nama} is still above ${daftar}.`],
      {
        id: 'Ganti atasan jabatan itu lebih dahulu.',
        en: 'Give those offices another superior first.',
      },
    );
  }
  if (pejabat.some((row) => row.jabatan === id)) {
    catat.tambah(lokasi, 'punya-pejabat', [`${nama} mempunyai pejabat.`, `${nama} has holders.`], {
      id: 'Akhiri masa pejabatnya dengan tanggal; riwayatnya tetap diperlukan.',
      en: 'End its holders by a date: their record is still needed.',
    });
  }
}

/** What is wrong with changed and added holders of offices. */
export function periksaPejabat(
  { jabatan, pejabat, letak }: Pick<KeadaanJabatan, 'jabatan' | 'pejabat' | 'letak'>,
  catat: CatatMasalah,
): void {
  const ada = new Set(jabatan.map((row) => row.id));
  for (const row of pejabat) {
    const lokasi = letak.get(row.id);
    if (lokasi === undefined) continue;
    catat.wajib(`${lokasi}.nama`, row.nama);
    const nip = parseNip(row.nip);
    if ('alasan' in nip) catat.tambah(`${lokasi}.nip`, 'nip-salah', [nip.alasan.id, nip.alasan.en]);
    if (!ada.has(row.jabatan)) {
      catat.tambah(`${lokasi}.jabatan`, 'jabatan-tidak-ada', ['Jabatan ini tidak ada.', 'This office does not exist.']);
    }
    if (row.sampai !== null && row.sampai < row.dari) {
      catat.tambah(`${lokasi}.sampai`, 'tanggal-terbalik', [
        'Tanggal akhir mendahului tanggal mulai.',
        'The last day is before the first.',
      ]);
      continue;
    }
    for (const other of pejabat) {
      // Of two rows that both change, the first tells it.
      const diceritakan = letak.has(other.id) && pejabat.indexOf(other) < pejabat.indexOf(row);
      if (other.id === row.id || other.jabatan !== row.jabatan || diceritakan) continue;
      periksaSepasang(row, other, lokasi, catat);
    }
  }
}

function periksaSepasang(row: Pejabat, other: Pejabat, lokasi: string, catat: CatatMasalah): void {
  const selesai = (satu: Pejabat) => satu.sampai ?? '9999-12-31';
  if (row.dari > selesai(other) || other.dari > selesai(row)) return;
  const saran = {
    id: `Akhiri masa ${other.nama} sehari sebelum masa yang lain mulai.`,
    en: `End the term of ${other.nama} the day before the other begins.`,
  };
  if (row.status === 'definitif' && other.status === 'definitif') {
    const masa = `${formatTanggal(other.dari)} – ${other.sampai === null ? 'sekarang' : formatTanggal(other.sampai)}`;
    catat.tambah(
      `${lokasi}.dari`,
      'definitif-ganda',
      [
        `Masa ini bertumpuk dengan pejabat definitif ${other.nama} (${masa}).`,
        `This term overlaps that of the definitif holder ${other.nama} (${other.dari} – ${other.sampai ?? 'now'}).`,
      ],
      saran,
    );
  } else if (row.dari === other.dari) {
    catat.tambah(
      `${lokasi}.dari`,
      'mulai-bersamaan',
      [
        `${other.nama} mulai pada tanggal yang sama, sehingga tidak jelas siapa yang menandatangani.`,
        `${other.nama} begins on the same day: it can’t be told who signs.`,
      ],
      saran,
    );
  }
}
