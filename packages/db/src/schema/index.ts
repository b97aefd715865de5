import type {
  AnggaranKasTable,
  AnggaranTable,
  DokumenTable,
  IndikatorTable,
  KondisiAwalTable,
  PelaksanaanAnggaranTable,
  PenempatanTable,
  RealisasiKeuanganTable,
  RealisasiTable,
  SimpulTable,
  TargetTable,
} from './ledger.ts';
import type {
  DasarHukumTable,
  JabatanTable,
  KunciApiTable,
  PejabatTable,
  PengaturanTable,
  PenggunaTable,
  PerangkatDaerahTable,
  PeranKunciTable,
  PeranTable,
  PeraturanTable,
  ProfilPemdaTable,
  SesiTable,
  TenggatTable,
  UnitPelaporTable,
} from './organisation.ts';
import type {
  FormTable,
  NomenklaturPenerusTable,
  NomenklaturTable,
  PemdaTable,
  PeraturanNasionalTable,
  RekeningTable,
  SatuanTable,
  SkalaTable,
  SumberDanaTable,
} from './reference.ts';
import type {
  AuditEventTable,
  BerkasTable,
  CatatanTable,
  ImportBatchTable,
  KegiatanLainTable,
  KeputusanTemuanTable,
  KodePenyebabTable,
  LaporanBagianTable,
  LaporanTable,
  NarasiAngkaTable,
  NarasiTable,
  PemetaanKolomTable,
} from './reports.ts';

/** All tables. */
export interface Schema {
  pemda: PemdaTable;
  peraturan_nasional: PeraturanNasionalTable;
  nomenklatur: NomenklaturTable;
  nomenklatur_penerus: NomenklaturPenerusTable;
  rekening: RekeningTable;
  sumber_dana: SumberDanaTable;
  satuan: SatuanTable;
  skala: SkalaTable;
  form: FormTable;
  profil_pemda: ProfilPemdaTable;
  perangkat_daerah: PerangkatDaerahTable;
  unit_pelapor: UnitPelaporTable;
  jabatan: JabatanTable;
  pejabat: PejabatTable;
  pengguna: PenggunaTable;
  peran: PeranTable;
  sesi: SesiTable;
  kunci_api: KunciApiTable;
  peran_kunci: PeranKunciTable;
  peraturan: PeraturanTable;
  dasar_hukum: DasarHukumTable;
  pengaturan: PengaturanTable;
  tenggat: TenggatTable;
  dokumen: DokumenTable;
  simpul: SimpulTable;
  indikator: IndikatorTable;
  penempatan: PenempatanTable;
  target: TargetTable;
  kondisi_awal: KondisiAwalTable;
  realisasi: RealisasiTable;
  anggaran: AnggaranTable;
  anggaran_kas: AnggaranKasTable;
  realisasi_keuangan: RealisasiKeuanganTable;
  pelaksanaan_anggaran: PelaksanaanAnggaranTable;
  catatan: CatatanTable;
  kode_penyebab: KodePenyebabTable;
  kegiatan_lain: KegiatanLainTable;
  narasi: NarasiTable;
  narasi_angka: NarasiAngkaTable;
  laporan: LaporanTable;
  laporan_bagian: LaporanBagianTable;
  berkas: BerkasTable;
  import_batch: ImportBatchTable;
  pemetaan_kolom: PemetaanKolomTable;
  keputusan_temuan: KeputusanTemuanTable;
  audit_event: AuditEventTable;
}
