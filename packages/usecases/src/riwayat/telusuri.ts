import type { PerubahanRiwayat } from '@selaras/contracts';
import type { AuditEvent, AuditListOptions, Repositories } from '@selaras/db';
import { NamaBaris, pemilikBaris, pemilikIsi } from './nama.ts';
import { barisOrang } from './orang.ts';
import { barisPelapor, sebutRujukan } from './rujukan.ts';
import { type BarisAudit, barisAudit, isiPeristiwa, tulisBaris, tulisPeristiwa } from './tulis.ts';

/** Which changes to read, newest first. */
export interface OpsiTelusur extends Omit<AuditListOptions, 'batas'> {
  /** Only rows of these owners (ids); null = every event, also those about users and sessions. */
  milik: ReadonlySet<string> | null;
  /** Only rows in which one of these ids occurs. */
  baris?: readonly string[] | undefined;
  /** About so many changes; an event is never cut in two. */
  maksimum: number;
  /** How many events to look at; the trail of a pemda is long, and a unit's changes may be rare in it. */
  pindai?: number;
}

/** Changes, and the number of the event to go on before; null = there are no earlier ones. */
export interface HasilTelusur {
  butir: PerubahanRiwayat[];
  berikut: number | null;
}

const PER_PAGE = 200;
const DEFAULT_SCAN = 3_000;
/** Rows of one event that are shown one by one; the rest is counted. */
const MAX_ROWS = 100;

/** Reads the audit trail backwards until there are enough changes of these owners. */
export async function telusuri(repositories: Repositories, opsi: OpsiTelusur): Promise<HasilTelusur> {
  const { milik, baris, maksimum, pindai = DEFAULT_SCAN, ...saring } = opsi;
  const nama = new NamaBaris(repositories);
  const butir: PerubahanRiwayat[] = [];
  let { sebelum } = saring;
  for (let scanned = 0; scanned < pindai; scanned += PER_PAGE) {
    const events = await repositories.audit.list({ ...saring, sebelum, batas: PER_PAGE });
    for (const event of events) {
      butir.push(...(await tulisKejadian(event, { milik, baris, nama })));
      sebelum = event.nomor;
      if (butir.length >= maksimum) return { butir, berikut: sebelum > 1 ? sebelum : null };
    }
    if (events.length < PER_PAGE) return { butir, berikut: null };
  }
  return { butir, berikut: sebelum ?? null };
}

interface OpsiKejadian {
  milik: ReadonlySet<string> | null;
  baris: readonly string[] | undefined;
  nama: NamaBaris;
}

async function tulisKejadian(event: AuditEvent, { milik, baris, nama }: OpsiKejadian): Promise<PerubahanRiwayat[]> {
  const owned = (owner: string | null) => milik === null || (owner !== null && milik.has(owner));
  if (event.jenis === 'unit-pelapor.ditetapkan') {
    if (milik !== null || !mentions(event.payload, baris)) return [];
    const row = await barisPelapor(event, nama);
    return [tulisBaris(event, row, 0, await nama.cari(namedBy(row)))];
  }
  const isi = isiPeristiwa(event);
  const rows = barisAudit(event).filter((row) => owned(pemilikBaris(row)) && mentions(row, baris));
  if (rows.length === 0) {
    const withoutRows = !Array.isArray(isi.baris);
    if (!withoutRows || !owned(pemilikIsi(isi)) || !mentions(isi, baris)) return [];
    const orang = await barisOrang(event, nama);
    if (orang !== null) return [tulisBaris(event, orang, 0, await nama.cari({ ...orang.kunci, ...isi }))];
    return [tulisPeristiwa(event, await nama.cari(isi))];
  }
  const shown: PerubahanRiwayat[] = [];
  for (const [ke, row] of rows.slice(0, MAX_ROWS).entries()) {
    const disebut = await sebutRujukan(event.jenis, row, nama);
    shown.push(tulisBaris(event, disebut, ke, await nama.cari(namedBy(row))));
  }
  if (rows.length > MAX_ROWS) {
    shown.push(tulisPeristiwa({ ...event, payload: { jumlah: rows.length } }, ''));
  }
  return shown;
}

function namedBy({ kunci, sebelum, sesudah }: BarisAudit) {
  return { ...kunci, ...(sesudah ?? sebelum ?? {}) };
}

function mentions(value: unknown, ids: readonly string[] | undefined): boolean {
  if (ids === undefined) return true;
  const text = JSON.stringify(value);
  return ids.some((id) => text.includes(`"${id}"`));
}
