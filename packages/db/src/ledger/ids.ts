import type { BukuAngka } from '@selaras/domain';
import { isUuid, uuidFrom } from '../ids.ts';

/** Id of the pemda with this slug. */
export function pemdaIdFor(slug: string): string {
  return uuidFrom('pemda', slug);
}

type Lookup = (id: string) => string;

/**
 * Gives ids of one list their uuid. `owner` says which unit an id belongs to: two units may both call a document `dpa-2024-murni`.
 * What is a uuid already stays, so that a loaded ledger can be written back.
 */
function createLookup(pemda: string, list: string, owners: ReadonlyMap<string, string>): Lookup {
  return (id) => (isUuid(id) ? id : uuidFrom(pemda, list, owners.get(id) ?? '', id));
}

function ownersOf<Row extends { id: string }>(
  rows: readonly Row[],
  ownerOf: (row: Row) => string,
): Map<string, string> {
  return new Map(rows.map((row) => [row.id, ownerOf(row)]));
}

/**
 * The same ledger with uuids for ids, as the database holds it. The ids of a snapshot are slugs of its author's choice; the same
 * slug of the same unit always gives the same uuid. References to ids that the snapshot lacks get one too, and fail as references.
 */
export function withUuids(buku: BukuAngka): BukuAngka {
  const pemda = isUuid(buku.pemda.id) ? buku.pemda.id : pemdaIdFor(buku.pemda.slug);
  const none = new Map<string, string>();
  const reporter = buku.unitPelapor;
  const ofReporter = <Row extends { id: string }>(rows: readonly Row[]) => ownersOf(rows, () => reporter);
  const documentOwner = ownersOf(buku.dokumen, (row) => row.unit);
  const byDocument = <Row extends { id: string; dokumen: string }>(rows: readonly Row[]) =>
    ownersOf(rows, (row) => documentOwner.get(row.dokumen) ?? '');
  const unit = createLookup(pemda, 'unit', none);
  const jabatan = createLookup(
    pemda,
    'jabatan',
    ownersOf(buku.jabatan, (row) => row.unit),
  );
  const unitOfJabatan = new Map(buku.jabatan.map((row) => [row.id, row.unit]));
  const pejabat = createLookup(
    pemda,
    'pejabat',
    ownersOf(buku.pejabat, (row) => unitOfJabatan.get(row.jabatan) ?? ''),
  );
  const peraturan = createLookup(pemda, 'peraturan', none);
  const dokumen = createLookup(pemda, 'dokumen', documentOwner);
  const simpul = createLookup(pemda, 'simpul', byDocument(buku.simpul));
  const indikator = createLookup(pemda, 'indikator', ofReporter(buku.indikator));
  const penempatan = createLookup(pemda, 'penempatan', byDocument(buku.penempatan));
  const anggaran = createLookup(pemda, 'anggaran', byDocument(buku.anggaran));
  const realisasiKeuangan = createLookup(pemda, 'realisasi-keuangan', ofReporter(buku.realisasiKeuangan));
  const catatan = createLookup(pemda, 'catatan', ofReporter(buku.catatan));
  const kegiatanLain = createLookup(pemda, 'kegiatan-lain', ofReporter(buku.kegiatanLain));
  const identitas: Lookup = (id) => (isUuid(id) ? id : uuidFrom(pemda, 'identitas', reporter, id));
  const maybe = (lookup: Lookup, id: string | null) => (id === null ? null : lookup(id));
  return {
    ...buku,
    pemda: { ...buku.pemda, id: pemda },
    unit: buku.unit.map((row) => ({ ...row, id: unit(row.id), induk: maybe(unit, row.induk) })),
    unitPelapor: unit(reporter),
    jabatan: buku.jabatan.map((row) => ({
      ...row,
      id: jabatan(row.id),
      unit: unit(row.unit),
      atasan: maybe(jabatan, row.atasan),
    })),
    pejabat: buku.pejabat.map((row) => ({ ...row, id: pejabat(row.id), jabatan: jabatan(row.jabatan) })),
    peraturan: buku.peraturan.map((row) => ({ ...row, id: peraturan(row.id) })),
    dokumen: buku.dokumen.map((row) => ({
      ...row,
      id: dokumen(row.id),
      unit: unit(row.unit),
      asal: maybe(dokumen, row.asal),
    })),
    simpul: buku.simpul.map((row) => ({
      ...row,
      id: simpul(row.id),
      dokumen: dokumen(row.dokumen),
      induk: maybe(simpul, row.induk),
      unit: maybe(unit, row.unit),
      identitas: identitas(row.identitas),
    })),
    indikator: buku.indikator.map((row) => ({
      ...row,
      id: indikator(row.id),
      penanggungJawab: maybe(jabatan, row.penanggungJawab),
    })),
    penempatan: buku.penempatan.map((row) => ({
      ...row,
      id: penempatan(row.id),
      dokumen: dokumen(row.dokumen),
      simpul: simpul(row.simpul),
      indikator: indikator(row.indikator),
      induk: maybe(penempatan, row.induk),
    })),
    target: buku.target.map((row) => ({ ...row, penempatan: penempatan(row.penempatan) })),
    kondisiAwal: buku.kondisiAwal.map((row) => ({ ...row, penempatan: penempatan(row.penempatan) })),
    realisasi: buku.realisasi.map((row) => ({ ...row, indikator: indikator(row.indikator) })),
    anggaran: buku.anggaran.map((row) => ({
      ...row,
      id: anggaran(row.id),
      dokumen: dokumen(row.dokumen),
      simpul: simpul(row.simpul),
    })),
    anggaranKas: buku.anggaranKas.map((row) => ({ ...row, dokumen: dokumen(row.dokumen), simpul: simpul(row.simpul) })),
    realisasiKeuangan: buku.realisasiKeuangan.map((row) => ({
      ...row,
      id: realisasiKeuangan(row.id),
      anggaran: maybe(anggaran, row.anggaran),
      simpul: maybe(simpul, row.simpul),
    })),
    pelaksanaanAnggaran: buku.pelaksanaanAnggaran.map((row) => ({
      ...row,
      dokumen: dokumen(row.dokumen),
      simpul: maybe(simpul, row.simpul),
    })),
    catatan: buku.catatan.map((row) => ({
      ...row,
      id: catatan(row.id),
      unit: unit(row.unit),
      simpul: maybe(simpul, row.simpul),
      indikator: maybe(indikator, row.indikator),
      menjawab: maybe(catatan, row.menjawab),
    })),
    kegiatanLain: buku.kegiatanLain.map((row) => ({ ...row, id: kegiatanLain(row.id), unit: unit(row.unit) })),
    narasi: buku.narasi.map((row) => ({ ...row, unit: unit(row.unit) })),
  };
}
