import type { DaftarTenggat, SimpanTenggat } from '@selaras/contracts';

/** An exception as it stands in the form; new ones have no id yet. */
export interface IsianPengecualian {
  /** Tells rows of the form apart. */
  kunci: string;
  id: string | null;
  versiBaris: number | null;
  /** Id of the unit; empty = not chosen yet. */
  unit: string;
  /** ISO date; empty = not filled in. */
  tanggal: string;
}

/** The deadline of one kind and quarter as it stands in the form. */
export interface IsianTenggat {
  jenis: DaftarTenggat['butir'][number]['jenis'];
  ke: number;
  saran: string;
  /** ISO date; empty = no deadline. */
  tanggal: string;
  umum: DaftarTenggat['butir'][number]['umum'];
  pengecualian: IsianPengecualian[];
}

/** The form as the stored deadlines fill it. */
export function isianDari({ butir }: DaftarTenggat): IsianTenggat[] {
  return butir.map(({ jenis, ke, saran, umum, pengecualian }) => ({
    ...{ jenis, ke, saran, umum, tanggal: umum?.tanggal ?? '' },
    pengecualian: pengecualian.map(({ id, versiBaris, unit, tanggal }) => ({
      kunci: id,
      id,
      versiBaris,
      unit,
      tanggal,
    })),
  }));
}

/** What has to be saved so that the stored deadlines become those of the form. */
export function perubahanTenggat(tersimpan: DaftarTenggat, isian: readonly IsianTenggat[]): SimpanTenggat {
  const simpan: SimpanTenggat['simpan'] = [];
  const hapus: SimpanTenggat['hapus'] = [];
  for (const { jenis, ke, tanggal, umum, pengecualian } of isian) {
    if (tanggal !== (umum?.tanggal ?? '')) {
      if (tanggal !== '') simpan.push({ jenis, ke, unit: null, tanggal, versiBaris: umum?.versiBaris ?? null });
      else if (umum) hapus.push({ id: umum.id, versiBaris: umum.versiBaris });
    }
    const lama = tersimpan.butir.find((row) => row.jenis === jenis && row.ke === ke)?.pengecualian ?? [];
    for (const row of lama) {
      const kini = pengecualian.find(({ id }) => id === row.id);
      if (!kini) hapus.push({ id: row.id, versiBaris: row.versiBaris });
    }
    for (const { id, unit, tanggal: hari, versiBaris } of pengecualian) {
      const semula = lama.find((row) => row.id === id);
      if (unit !== '' && hari !== '' && hari !== semula?.tanggal) {
        simpan.push({ jenis, ke, unit, tanggal: hari, versiBaris });
      }
    }
  }
  return { simpan, hapus };
}

/** Whether every exception names its unit and its date. */
export function isComplete(isian: readonly IsianTenggat[]): boolean {
  return isian.every(({ pengecualian }) => pengecualian.every(({ unit, tanggal }) => unit !== '' && tanggal !== ''));
}
