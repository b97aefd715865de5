import type { Repositories } from '@selaras/db';
import type { BarisAudit } from './tulis.ts';

type Isi = Readonly<Record<string, unknown>>;

/** Which field of a row says whose it is: the first that is set. */
const PEMILIK = [
  'unit',
  'jabatan',
  'dokumen',
  'penempatan',
  'anggaran',
  'simpul',
  'indikator',
  'objekId',
  'laporan',
  'id',
];

/** Id of the thing that a row belongs to; null when it names none. */
export function pemilikBaris({ kunci, sebelum, sesudah }: BarisAudit): string | null {
  return pemilikIsi({ ...kunci, ...(sesudah ?? sebelum ?? {}) });
}

/** {@link pemilikBaris} of the payload of an event without rows. */
export function pemilikIsi(isi: Isi): string | null {
  for (const kolom of PEMILIK) {
    const value = isi[kolom];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** Finds the names of rows; each row is looked up once. A row that is gone is named by what the event kept of it, else not at all. */
export class NamaBaris {
  readonly #repositories: Repositories;
  readonly #known = new Map<string, Promise<string>>();

  constructor(repositories: Repositories) {
    this.#repositories = repositories;
  }

  /** What a row is called: its own name or text, else that of what it hangs on. */
  async cari(isi: Isi): Promise<string> {
    const own = ['nama', 'judul', 'uraian', 'namaBerkas', 'namaMasuk'].map((kolom) => isi[kolom]).find(isText);
    if (own !== undefined) return [isi.kode, own].filter(isText).join(' ');
    for (const [kolom, find] of this.#lookups()) {
      const id = isi[kolom];
      if (!isText(id)) continue;
      const found = await this.#once(`${kolom} ${id}`, () => find(id));
      if (found !== '') return found;
    }
    return '';
  }

  /** The name of one row that another points to; empty when it is gone. */
  sebut(kolom: string, id: string): Promise<string> {
    const find = this.#lookups().find(([satu]) => satu === kolom)?.[1];
    return find ? this.#once(`${kolom} ${id}`, () => find(id)) : Promise.resolve('');
  }

  #lookups(): [string, (id: string) => Promise<string>][] {
    const { indikator, penempatan, anggaran, simpul, dokumen, unit, jabatan, catatan, berkas, laporan, pengguna } =
      this.#repositories;
    const indikatorNama = async (id: string) => (await indikator.find(id))?.value.nama ?? '';
    const simpulNama = async (id: string) => {
      const found = (await simpul.find(id))?.value;
      return found ? [found.kode, found.nama].filter(isText).join(' ') : '';
    };
    const orEmpty = (work: Promise<string>) => work.catch(() => '');
    return [
      ['indikator', indikatorNama],
      [
        'penempatan',
        async (id) => {
          const found = (await penempatan.find(id))?.value;
          return found ? (found.namaTercetak ?? indikatorNama(found.indikator)) : '';
        },
      ],
      [
        'anggaran',
        async (id) => {
          const found = (await anggaran.find(id))?.value;
          return found ? found.uraian || simpulNama(found.simpul) : '';
        },
      ],
      ['simpul', simpulNama],
      ['dokumen', async (id) => (await dokumen.find(id))?.value.judul ?? ''],
      ['unit', async (id) => (await unit.find(id))?.value.nama ?? ''],
      ['catatan', async (id) => (await catatan.find(id))?.value.teks ?? ''],
      ['jabatan', async (id) => (await jabatan.find(id))?.value.nama ?? ''],
      ['berkas', (id) => orEmpty(berkas.get(id).then(({ nama }) => nama))],
      ['laporan', (id) => orEmpty(laporan.get(id).then(({ judul }) => judul))],
      ['pengguna', (id) => orEmpty(pengguna.get(id).then(({ nama }) => nama))],
      [
        'id',
        async (id) =>
          (await orEmpty(laporan.get(id).then(({ judul }) => judul))) ||
          (await dokumen.find(id))?.value.judul ||
          orEmpty(pengguna.get(id).then(({ nama }) => nama)),
      ],
    ];
  }

  #once(key: string, find: () => Promise<string>): Promise<string> {
    const known = this.#known.get(key);
    if (known) return known;
    const found = find();
    this.#known.set(key, found);
    return found;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
