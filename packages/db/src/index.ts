export type { AuditEntry, RowChange } from './audit/log.ts';
export type { AuditEvent, AuditHead, AuditListOptions, AuditTrail, AuditVerdict } from './audit/trail.ts';
export type { BackupResult } from './backup/backup.ts';
export type { RestoreResult } from './backup/restore.ts';
export { type Database, type OpenDatabaseOptions, openDatabase, type TransactionOptions } from './database.ts';
export type { DecisionRepository, KeputusanBaru, KeputusanTemuan, ObjekTemuan } from './decisions/decisions.ts';
export { APP_ROLE, type Cluster, openCluster, resolveDataDirectory } from './embedded/cluster.ts';
export type { Berkas, BerkasBaru, EvidenceRepository, ObjekBukti, TempatBukti } from './evidence/evidence.ts';
export type { EvidenceStore, PutOptions, StoredFile } from './evidence/store.ts';
export { isUuid, uuidFrom } from './ids.ts';
export type { ImporBaru, ImporBatch, ImportRepository } from './imports/imports.ts';
export type {
  AnggaranKasKey,
  KondisiAwalKey,
  PelaksanaanAnggaranKey,
  RealisasiKey,
  TargetKey,
} from './ledger/angka.ts';
export type { BukuRepository } from './ledger/buku.ts';
export { pemdaIdFor, withUuids } from './ledger/ids.ts';
export type { KodePenyebabKey, NarasiKey } from './ledger/kata.ts';
export type { LoadOptions } from './ledger/load.ts';
export type { PengaturanTahun, ProfilPemda, UnitTercatat } from './ledger/organisasi.ts';
export type { Pemakaian } from './ledger/pemakaian.ts';
export type { IndikatorUnit } from './ledger/rencana.ts';
export type { ReplaceResult } from './ledger/replace.ts';
export type { UnitRepository } from './ledger/unit.ts';
export { MINIMUM_POSTGRES, type MigrateOptions, migrate } from './migrations/migrate.ts';
export type { PemdaDirectory } from './pemda.ts';
export {
  type Administration,
  openAdministration,
  type Penerus,
  type PenerusTerbuka,
  type ReferenceData,
} from './reference/administration.ts';
export type {
  AcuanBerisi,
  Berlaku,
  CodeFilter,
  CodeList,
  FormAcuan,
  KodeAcuan,
  Nomenklatur,
  NomenklaturFilter,
  Reference,
  Rekening,
  Satuan,
  SumberDana,
} from './reference/reference.ts';
export type {
  BagianLaporan,
  LangkahTercatat,
  Laporan,
  LaporanBaru,
  LaporanFilter,
  Penetapan,
  ReportRepository,
} from './reports/reports.ts';
export type { Repositories } from './repositories.ts';
export { type OpenStorageOptions, openStorage, restoreStorage, type Storage } from './storage.ts';
export type { Stored } from './tenant/noun.ts';
export type { Change, Removal, Repository, Where } from './tenant/repository.ts';
export type { Aktor } from './tenant/scope.ts';
export type { KeyRepository, KunciApi } from './users/keys.ts';
export type { PeranPengguna } from './users/roles.ts';
export type { Sesi, SessionRepository } from './users/sessions.ts';
export type { Pengguna, PenggunaBaru, UserRepository } from './users/users.ts';
