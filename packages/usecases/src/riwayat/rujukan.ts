import type { AuditEvent } from '@selaras/db';
import type { NamaBaris } from './nama.ts';
import type { BarisAudit } from './tulis.ts';

type Isi = Readonly<Record<string, unknown>>;

/** Fields that point to other rows and whose change is worth telling: under which name, and where the other row is looked up. */
const RUJUKAN: Readonly<Record<string, Readonly<Record<string, { tampil: string; cari: string }>>>> = {
  'perangkat-daerah': { induk: { tampil: 'unitInduk', cari: 'unit' } },
  jabatan: { atasan: { tampil: 'atasan', cari: 'jabatan' }, unit: { tampil: 'unitJabatan', cari: 'unit' } },
  indikator: { penanggungJawab: { tampil: 'penanggungJawab', cari: 'jabatan' } },
  catatan: { menjawab: { tampil: 'menjawab', cari: 'catatan' } },
  'profil-pemda': { logo: { tampil: 'logo', cari: 'berkas' } },
};

/** A row of an event with the names of the rows that it points to in place of their ids. */
export async function sebutRujukan(jenis: string, row: BarisAudit, nama: NamaBaris): Promise<BarisAudit> {
  const rujukan = RUJUKAN[jenis.split('.', 1)[0] ?? ''];
  if (rujukan === undefined) return row;
  const ganti = async (isi: Isi | null): Promise<Isi | null> => {
    if (isi === null) return null;
    const hasil: Record<string, unknown> = { ...isi };
    for (const [kolom, { tampil, cari }] of Object.entries(rujukan)) {
      const id = isi[kolom];
      delete hasil[kolom];
      hasil[tampil] = typeof id === 'string' ? (await nama.sebut(cari, id)) || id : null;
    }
    return hasil;
  };
  return { ...row, sebelum: await ganti(row.sebelum), sesudah: await ganti(row.sesudah) };
}

/** The list of reporting units of a year, before and after, as a row of names. Events from before the list was kept show what it became. */
export async function barisPelapor({ payload }: AuditEvent, nama: NamaBaris): Promise<BarisAudit> {
  const { tahun, sebelum, unit } = payload as { tahun: number; sebelum?: string[]; unit: string[] };
  const tulis = async (ids: readonly string[]) => ({
    nama: String(tahun),
    unitPelapor: (await Promise.all(ids.map(async (id) => (await nama.sebut('unit', id)) || id))).sort().join(', '),
  });
  return {
    kunci: { tahun },
    sebelum: sebelum === undefined || sebelum.length === 0 ? null : await tulis(sebelum),
    sesudah: await tulis(unit),
  };
}
