import { createHash } from 'node:crypto';
import type { Masalah } from '@selaras/domain';
import { sql } from 'kysely';
import type { Scope } from '../tenant/scope.ts';

/** An event of the chain. */
export interface AuditEvent {
  /** 1, 2, 3 … without gaps within a pemda. */
  nomor: number;
  /** ISO time with microseconds. */
  waktu: string;
  aktorId: string | null;
  aktor: string;
  jenis: string;
  payload: unknown;
  hash: string;
}

/** The last event: what a signed report prints. */
export interface AuditHead {
  nomor: number;
  hash: string;
}

/** What a check of the chain found: no problems = nothing was changed, removed or put in between. */
export interface AuditVerdict {
  jumlah: number;
  kepala: AuditHead | null;
  masalah: Masalah[];
}

/** Options of {@link AuditTrail.list}. */
export interface AuditListOptions {
  /** Only events before this number (for paging backwards). */
  sebelum?: number | undefined;
  /** Only events after this number. */
  sesudah?: number | undefined;
  /** Only events whose jenis starts with this, e.g. `realisasi.`. */
  jenis?: string | undefined;
  /** Only events of actors whose name holds this, whatever its case. */
  aktor?: string | undefined;
  /** Only events from this moment on, and before that one; ISO with offset. */
  dari?: string | undefined;
  hingga?: string | undefined;
  /** At most so many; default 100. */
  batas?: number;
}

/** The audit trail of the current pemda. */
export interface AuditTrail {
  /** Notes an event of the use case; it is appended when the transaction commits. */
  record(jenis: string, payload: unknown): void;
  /** Whether this transaction has noted events, that is, has written. */
  hasPending(): boolean;
  /** Newest first. */
  list(options?: AuditListOptions): Promise<AuditEvent[]>;
  /** The last event; with `tanpa`, the last whose jenis does not start with it. */
  head(tanpa?: string): Promise<AuditHead | null>;
  /** Reads the whole chain and computes every hash again; also looks up the events that approved reports print. */
  verify(): Promise<AuditVerdict>;
}

interface ChainRow {
  nomor: number;
  waktu: string;
  aktor_id: string | null;
  aktor: string;
  jenis: string;
  payload: string;
  hash_sebelum: string;
  hash: string;
}

const PAGE = 5_000;

/** The hash of an event, computed apart from PostgreSQL over the same text (`audit_naskah` in the migrations). */
function computeHash(pemda: string, row: ChainRow): string {
  const fields = [row.hash_sebelum, pemda, row.nomor, row.waktu, row.aktor_id ?? '', row.aktor, row.jenis, row.payload];
  return createHash('sha256').update(fields.join('\n')).digest('hex');
}

function problem(nomor: number, kode: string, pesan: Masalah['pesan']): Masalah {
  return {
    lokasi: `audit ${nomor}`,
    kode,
    pesan,
    saran: { id: 'Bandingkan dengan cadangan terakhir yang utuh.', en: 'Compare with the last intact backup.' },
  };
}

/** The checks of one event against its number and the event before it. */
function checkEvent(pemda: string, row: ChainRow, expectedNomor: number, previousHash: string): Masalah[] {
  const found: Masalah[] = [];
  if (row.nomor !== expectedNomor) {
    const missing = `${expectedNomor}–${row.nomor - 1}`;
    found.push(
      problem(row.nomor, 'celah', { id: `Kejadian ${missing} hilang.`, en: `Events ${missing} are missing.` }),
    );
  } else if (row.hash_sebelum !== previousHash) {
    found.push(
      problem(row.nomor, 'rantai-putus', {
        id: 'Kejadian ini tidak tersambung ke kejadian sebelumnya.',
        en: 'This event is not bound to the one before it.',
      }),
    );
  }
  if (computeHash(pemda, row) !== row.hash) {
    found.push(
      problem(row.nomor, 'isi-berubah', {
        id: 'Isi kejadian ini diubah setelah dicatat.',
        en: 'This event was changed after it was recorded.',
      }),
    );
  }
  return found;
}

export function createAuditTrail({ tx, pemda, audit }: Scope): AuditTrail {
  const readPage = async (after: number): Promise<ChainRow[]> =>
    tx
      .selectFrom('audit_event')
      .select(['nomor', 'aktor_id', 'aktor', 'jenis', 'payload', 'hash_sebelum', 'hash'])
      .select(sql<string>`to_char(waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('waktu'))
      .where('pemda_id', '=', pemda)
      .where('nomor', '>', after)
      .orderBy('nomor')
      .limit(PAGE)
      .execute();

  /** Reports that print an event which the chain doesn't have: this is how a chain that was cut off at its end shows. */
  async function findLostAnchors(): Promise<Masalah[]> {
    const rows = await tx
      .selectFrom('laporan as l')
      .leftJoin('audit_event as a', (join) =>
        join
          .onRef('a.pemda_id', '=', 'l.pemda_id')
          .onRef('a.nomor', '=', 'l.audit_nomor')
          .onRef('a.hash', '=', 'l.audit_hash'),
      )
      .select(['l.id', 'l.judul', 'l.audit_nomor'])
      .where('l.pemda_id', '=', pemda)
      .where('l.audit_nomor', 'is not', null)
      .where('a.nomor', 'is', null)
      .orderBy('l.audit_nomor')
      .execute();
    return rows.map((row) =>
      problem(row.audit_nomor ?? 0, 'jangkar-hilang', {
        id: `Laporan "${row.judul}" mencetak kejadian ${row.audit_nomor} dengan hash yang tidak ada pada rantai.`,
        en: `The report "${row.judul}" prints event ${row.audit_nomor} with a hash that the chain doesn't have.`,
      }),
    );
  }

  return {
    record: (jenis, payload) => audit.record(jenis, payload),
    hasPending: () => audit.entries.length > 0,
    async list({ sebelum, sesudah, jenis, aktor, dari, hingga, batas = 100 } = {}) {
      let query = tx
        .selectFrom('audit_event')
        .select(['nomor', 'aktor_id', 'aktor', 'jenis', 'payload', 'hash'])
        .select(sql<string>`to_char(waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('waktu'))
        .where('pemda_id', '=', pemda);
      if (sebelum !== undefined) query = query.where('nomor', '<', sebelum);
      if (sesudah !== undefined) query = query.where('nomor', '>', sesudah);
      if (aktor !== undefined) query = query.where(sql<boolean>`position(lower(${aktor}) in lower(aktor)) > 0`);
      if (dari !== undefined) query = query.where(sql<boolean>`waktu >= ${dari}::timestamptz`);
      if (hingga !== undefined) query = query.where(sql<boolean>`waktu < ${hingga}::timestamptz`);
      if (jenis !== undefined) query = query.where(sql<boolean>`starts_with(jenis, ${jenis})`);
      const rows = await query.orderBy('nomor', 'desc').limit(batas).execute();
      return rows.map(({ aktor_id, payload, ...row }) => ({
        ...row,
        aktorId: aktor_id,
        payload: JSON.parse(payload) as unknown,
      }));
    },
    async head(tanpa) {
      let query = tx.selectFrom('audit_event').select(['nomor', 'hash']).where('pemda_id', '=', pemda);
      if (tanpa !== undefined) query = query.where(sql<boolean>`not starts_with(jenis, ${tanpa})`);
      return (await query.orderBy('nomor', 'desc').limit(1).executeTakeFirst()) ?? null;
    },
    async verify() {
      const masalah: Masalah[] = [];
      let kepala: AuditHead | null = null;
      let jumlah = 0;
      for (let page = await readPage(0); page.length > 0; page = await readPage(kepala?.nomor ?? 0)) {
        for (const row of page) {
          const previous: AuditHead | null = kepala;
          masalah.push(...checkEvent(pemda, row, (previous?.nomor ?? 0) + 1, previous?.hash ?? ''));
          kepala = { nomor: row.nomor, hash: row.hash };
          jumlah += 1;
        }
      }
      masalah.push(...(await findLostAnchors()));
      return { jumlah, kepala, masalah };
    },
  };
}
