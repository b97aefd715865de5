import type { PerubahanKolom, PerubahanRiwayat } from '@selaras/contracts';
import type { AuditEvent } from '@selaras/db';
import {
  formatNilai,
  formatPeriode,
  formatRupiah,
  nilaiFromJson,
  type Periode,
  type Pesan,
  Rupiah,
} from '@selaras/domain';
import { kataKolom, kataObjek, kataPeristiwa } from './kata.ts';

/** A row of a change as the audit trail keeps it. */
export interface BarisAudit {
  kunci: Readonly<Record<string, unknown>>;
  sebelum: Readonly<Record<string, unknown>> | null;
  sesudah: Readonly<Record<string, unknown>> | null;
}

/** Fields that only say which row it is: the row's name shows them. */
const PENUNJUK = new Set([
  'id',
  'identitas',
  'urut',
  'induk',
  'asal',
  'dokumen',
  'simpul',
  'penempatan',
  'indikator',
  'anggaran',
  'unit',
  'periode',
  'jabatan',
  'sistemKode',
  'ke',
]);

/** Rows of an event, in which an object has a key, a before and an after; empty for an event without rows. */
export function barisAudit({ payload }: AuditEvent): BarisAudit[] {
  const { baris } = asRecord(payload);
  return Array.isArray(baris) ? (baris as BarisAudit[]) : [];
}

/** The row that an event without rows is about: its payload. */
export function isiPeristiwa({ payload }: AuditEvent): Readonly<Record<string, unknown>> {
  return asRecord(payload);
}

/** A row of an event in words; `nama` names the row. */
export function tulisBaris(
  event: AuditEvent,
  { kunci, sebelum, sesudah }: BarisAudit,
  ke: number,
  nama: string,
): PerubahanRiwayat {
  const isi = sesudah ?? sebelum ?? kunci;
  const verb = sebelum === null ? 'ditambah' : sesudah === null ? 'dihapus' : 'diubah';
  return {
    ...kepala(event, ke),
    apa: sebut(event.jenis, verb, { periode: readPeriode(isi.periode) ?? readTriwulan(isi), rinci: isi.jenis }),
    baris: nama,
    kolom: bandingkan(sebelum, sesudah),
  };
}

/** An event without rows in words. */
export function tulisPeristiwa(event: AuditEvent, nama: string): PerubahanRiwayat {
  const { jumlah, alasan, namaBerkas, tahun, versi, sebelum, sesudah } = asRecord(event.payload);
  const status = typeof sebelum === 'string' && typeof sesudah === 'string' ? { sebelum, sesudah } : null;
  const tambahan = Object.entries({ jumlah, alasan, namaBerkas, tahun, versi }).flatMap(([kolom, nilai]) =>
    nilai === undefined || nilai === null
      ? []
      : [{ kolom: sebutKolom(kolom), sebelum: null, sesudah: sama(String(nilai)) }],
  );
  const kolom: PerubahanKolom[] =
    status === null
      ? tambahan
      : [{ kolom: sebutKolom('status'), sebelum: sama(status.sebelum), sesudah: sama(status.sesudah) }, ...tambahan];
  const [, verb = ''] = event.jenis.split('.');
  return { ...kepala(event, 0), apa: sebut(event.jenis, verb), baris: nama, kolom };
}

function kepala({ nomor, waktu, aktor, jenis }: AuditEvent, ke: number) {
  return { id: `${nomor}-${ke}`, nomor, waktu, aktor, jenis };
}

/** `rinci` is the kind of the row, where the words tell kinds apart. */
function sebut(
  jenis: string,
  verb: string,
  { periode = null, rinci }: { periode?: Periode | null; rinci?: unknown } = {},
): Pesan {
  const [noun = ''] = jenis.split('.');
  const objek = kataObjek[`${noun} ${String(rinci)}`] ?? kataObjek[noun] ?? sama(noun);
  const kata = kataPeristiwa[verb] ?? sama(verb);
  return {
    id: [objek.id, periode === null ? '' : formatPeriode(periode), kata.id].filter(Boolean).join(' '),
    en: [objek.en, periode === null ? '' : formatPeriode(periode, { bahasa: 'en' }), kata.en].filter(Boolean).join(' '),
  };
}

function sebutKolom(kolom: string): Pesan {
  return { ...(kataKolom[kolom] ?? sama(kolom)) };
}

function bandingkan(sebelum: BarisAudit['sebelum'], sesudah: BarisAudit['sesudah']): PerubahanKolom[] {
  const nama = [...new Set([...Object.keys(sebelum ?? {}), ...Object.keys(sesudah ?? {})])];
  return nama.flatMap((kolom) => {
    if (PENUNJUK.has(kolom)) return [];
    const [before, after] = [sebelum?.[kolom] ?? null, sesudah?.[kolom] ?? null];
    if (JSON.stringify(before) === JSON.stringify(after) || (isBlank(before) && isBlank(after))) return [];
    return [{ kolom: sebutKolom(kolom), sebelum: tulisIsi(kolom, before), sesudah: tulisIsi(kolom, after) }];
  });
}

function isBlank(value: unknown): boolean {
  return value === null || value === '';
}

/** A stored field in words; null where there is nothing. */
function tulisIsi(kolom: string, value: unknown): Pesan | null {
  if (isBlank(value)) return null;
  if (kolom === 'nilai') {
    const nilai = nilaiFromJson(value);
    return { id: formatNilai(nilai), en: formatNilai(nilai, { bahasa: 'en' }) };
  }
  if (kolom === 'jumlah' && typeof value === 'string') {
    const jumlah = Rupiah.parse(value);
    return { id: formatRupiah(jumlah), en: formatRupiah(jumlah, { bahasa: 'en' }) };
  }
  if (typeof value === 'boolean') return value ? { id: 'ya', en: 'yes' } : { id: 'tidak', en: 'no' };
  if (kolom === 'formula') {
    const { pembilang, penyebut, pengali } = asRecord(value);
    return sama(`(${String(pembilang)}) / (${String(penyebut)}) ${String(pengali)}`.trim());
  }
  return sama(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function readPeriode(value: unknown): Periode | null {
  const { jenis, tahun, ke } = asRecord(value);
  return typeof jenis === 'string' && typeof tahun === 'number' && typeof ke === 'number'
    ? ({ jenis, tahun, ke } as Periode)
    : null;
}

/** The period of a row that names a year and a quarter of it; 0 = the whole year. */
function readTriwulan({ tahun, ke }: Readonly<Record<string, unknown>>): Periode | null {
  if (typeof tahun !== 'number' || typeof ke !== 'number') return null;
  return ke === 0 ? { jenis: 'tahun', tahun, ke: 1 } : { jenis: 'triwulan', tahun, ke };
}

function sama(text: string): Pesan {
  return { id: text, en: text };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
