import {
  createPeriode,
  type Dokumen,
  findAnggaranBerlaku,
  findDokumenBerlaku,
  type HasilRollUp,
  type Indeks,
  type JenisDokumen,
  type Periode,
  rollUpDokumen,
  type SaatBerlaku,
  type Simpul,
  saatAkhir,
  type Versi,
} from '@selaras/domain';

/** A section of the report's text as it is printed: tokens stand for their figures. */
export interface BagianTeks {
  bagian: string;
  judul: string;
  teks: string;
}

/** An official name of a code, and how the list spells the code. */
export interface NamaKode {
  kode: string;
  nama: string;
}

/** What Keselarasan looks at. */
export interface MasukanKeselarasan {
  indeks: Indeks;
  /** End of the reporting period. */
  sampai: Periode;
  /** Day from which one looks, ISO; absent = every document is known. */
  tanggal?: string | undefined;
  /** Budget version to look at instead of the one in force. */
  versi?: Versi | undefined;
  narasi: readonly BagianTeks[];
  /** Entries of the nomenclature for the codes of the ledger; empty when no list is loaded. */
  nomenklatur: readonly NamaKode[];
}

/** The documents in force and their money, read once for all rules. */
export interface BacaanKeselarasan extends MasukanKeselarasan {
  saat: SaatBerlaku;
  /** Budget in force; null when there is none. */
  anggaran: Dokumen | null;
  rollUpOf: (dokumen: Dokumen) => HasilRollUp;
  berlaku: (jenis: JenisDokumen) => Dokumen | null;
  /** The node of a document that stands for the same thing. */
  twinIn: (simpul: Simpul, dokumen: string) => Simpul | undefined;
}

/** Reads what the rules share. */
export function readMasukan(masukan: MasukanKeselarasan): BacaanKeselarasan {
  const { indeks, sampai, tanggal, versi } = masukan;
  const { buku } = indeks;
  const end = saatAkhir(sampai);
  const saat = { ...end, tanggal: tanggal ?? end.tanggal, versi };
  const known = new Map<string, HasilRollUp>();
  const tahun = createPeriode('tahun', sampai.tahun);
  return {
    ...masukan,
    saat,
    anggaran: findAnggaranBerlaku(buku, saat),
    rollUpOf: ({ id, jenis }) => {
      const hasil = known.get(id) ?? rollUpDokumen(indeks, { dokumen: id, sampai: jenis === 'dpa' ? sampai : tahun });
      known.set(id, hasil);
      return hasil;
    },
    berlaku: (jenis) => findDokumenBerlaku(buku, buku.unitPelapor, jenis, { ...saat, versi: undefined }),
    twinIn: (simpul, dokumen) => indeks.sameAs(simpul.identitas).find((node) => node.dokumen === dokumen),
  };
}
