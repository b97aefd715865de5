import { type AuditTrail, createAuditTrail } from './audit/trail.ts';
import { createDecisionRepository, type DecisionRepository } from './decisions/decisions.ts';
import { createEvidenceRepository, type EvidenceRepository } from './evidence/evidence.ts';
import { createImportRepository, type ImportRepository } from './imports/imports.ts';
import * as angka from './ledger/angka.ts';
import { type BukuRepository, createBukuRepository } from './ledger/buku.ts';
import { createDocumentRepository, type DocumentRepository } from './ledger/documents.ts';
import * as kata from './ledger/kata.ts';
import * as organisasi from './ledger/organisasi.ts';
import { createQuoteRepository, type QuoteRepository } from './ledger/quotes.ts';
import * as rencana from './ledger/rencana.ts';
import { createRollUpRepository, type RollUpRepository } from './ledger/rollup.ts';
import { createUnitRepository, type UnitRepository } from './ledger/unit.ts';
import { createReportRepository, type ReportRepository } from './reports/reports.ts';
import { createSearchRepository, type SearchRepository } from './search/search.ts';
import type { Noun } from './tenant/noun.ts';
import { createRepository, type Repository } from './tenant/repository.ts';
import type { Scope } from './tenant/scope.ts';
import { createKeyRepository, type KeyRepository } from './users/keys.ts';
import { createSessionRepository, type SessionRepository } from './users/sessions.ts';
import { createUserRepository, type UserRepository } from './users/users.ts';

type RepositoryOf<N> = N extends Noun<infer Value, infer Key, infer Filter> ? Repository<Value, Key, Filter> : never;

/** Everything that one transaction of one pemda can read and write. */
export interface Repositories {
  /** Id of the pemda. */
  pemdaId: string;
  buku: BukuRepository;
  rollUp: RollUpRepository;
  unit: UnitRepository;
  unitTercatat: RepositoryOf<typeof organisasi.unitTercatat>;
  profilPemda: RepositoryOf<typeof organisasi.profilPemda>;
  jabatan: RepositoryOf<typeof organisasi.jabatan>;
  pejabat: RepositoryOf<typeof organisasi.pejabat>;
  peraturan: RepositoryOf<typeof organisasi.peraturan>;
  pengaturan: RepositoryOf<typeof organisasi.pengaturan>;
  tenggat: RepositoryOf<typeof organisasi.tenggat>;
  dokumen: DocumentRepository;
  simpul: RepositoryOf<typeof rencana.simpul>;
  indikator: RepositoryOf<typeof rencana.indikator>;
  penempatan: RepositoryOf<typeof rencana.penempatan>;
  target: RepositoryOf<typeof angka.target>;
  kondisiAwal: RepositoryOf<typeof angka.kondisiAwal>;
  realisasi: RepositoryOf<typeof angka.realisasi>;
  anggaran: RepositoryOf<typeof angka.anggaran>;
  anggaranKas: RepositoryOf<typeof angka.anggaranKas>;
  realisasiKeuangan: RepositoryOf<typeof angka.realisasiKeuangan>;
  pelaksanaanAnggaran: RepositoryOf<typeof angka.pelaksanaanAnggaran>;
  catatan: RepositoryOf<typeof kata.catatan>;
  kegiatanLain: RepositoryOf<typeof kata.kegiatanLain>;
  kodePenyebab: RepositoryOf<typeof kata.kodePenyebab>;
  narasi: RepositoryOf<typeof kata.narasi>;
  kutipan: QuoteRepository;
  pengguna: UserRepository;
  sesi: SessionRepository;
  kunci: KeyRepository;
  laporan: ReportRepository;
  berkas: EvidenceRepository;
  impor: ImportRepository;
  pencarian: SearchRepository;
  keputusan: DecisionRepository;
  audit: AuditTrail;
}

/** The repositories of one transaction. */
export function createRepositories(scope: Scope): Repositories {
  return {
    pemdaId: scope.pemda,
    buku: createBukuRepository(scope),
    rollUp: createRollUpRepository(scope),
    unit: createUnitRepository(scope),
    unitTercatat: createRepository(scope, organisasi.unitTercatat),
    profilPemda: createRepository(scope, organisasi.profilPemda),
    jabatan: createRepository(scope, organisasi.jabatan),
    pejabat: createRepository(scope, organisasi.pejabat),
    peraturan: createRepository(scope, organisasi.peraturan),
    pengaturan: createRepository(scope, organisasi.pengaturan),
    tenggat: createRepository(scope, organisasi.tenggat),
    dokumen: createDocumentRepository(scope),
    simpul: createRepository(scope, rencana.simpul),
    indikator: createRepository(scope, rencana.indikator),
    penempatan: createRepository(scope, rencana.penempatan),
    target: createRepository(scope, angka.target),
    kondisiAwal: createRepository(scope, angka.kondisiAwal),
    realisasi: createRepository(scope, angka.realisasi),
    anggaran: createRepository(scope, angka.anggaran),
    anggaranKas: createRepository(scope, angka.anggaranKas),
    realisasiKeuangan: createRepository(scope, angka.realisasiKeuangan),
    pelaksanaanAnggaran: createRepository(scope, angka.pelaksanaanAnggaran),
    catatan: createRepository(scope, kata.catatan),
    kegiatanLain: createRepository(scope, kata.kegiatanLain),
    kodePenyebab: createRepository(scope, kata.kodePenyebab),
    narasi: createRepository(scope, kata.narasi),
    kutipan: createQuoteRepository(scope),
    pengguna: createUserRepository(scope),
    sesi: createSessionRepository(scope),
    kunci: createKeyRepository(scope),
    laporan: createReportRepository(scope),
    berkas: createEvidenceRepository(scope),
    impor: createImportRepository(scope),
    pencarian: createSearchRepository(scope),
    keputusan: createDecisionRepository(scope),
    audit: createAuditTrail(scope),
  };
}
