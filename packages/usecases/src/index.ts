export { AppError, type KodeGalat, type Masalah, type Pesan } from '@selaras/domain';
export { lihatAnggaran, type PermintaanAnggaran } from './anggaran/lihat.ts';
export { ubahAnggaran } from './anggaran/ubah.ts';
export { buatVersi, hapusVersi, type PermintaanVersi, tetapkanVersi } from './anggaran/versi-baru.ts';
export { type HasilAudit, periksaAudit } from './audit/periksa.ts';
export { bacaBeranda } from './beranda/baca.ts';
export { bacaPapan } from './beranda/papan.ts';
export {
  daftarBukti,
  hapusBukti,
  pulihkanBukti,
  tambahBukti,
  unduhBukti,
} from './bukti/bukti.ts';
export type { PermintaanBukti } from './bukti/tempat.ts';
export { buatCadangan, pulihkanCadangan } from './cadangan/cadangan.ts';
export { cari } from './cari/cari.ts';
export { lihatPenyebab, simpanPenyebab } from './catatan/daftar-penyebab.ts';
export { lihatCatatan, type PermintaanCatatan } from './catatan/lihat.ts';
export { ubahCatatan } from './catatan/ubah.ts';
export { eksporAngka, type PermintaanEkspor } from './ekspor/angka.ts';
export { galatSistem } from './galat/sistem.ts';
export { type Aktor, aktorSistem, type Kemampuan, kebijakan } from './hak/kebijakan.ts';
export {
  batalkanImpor,
  batalkanImporTerakhir,
  daftarImpor,
  type ImporTercatat,
  lihatImpor,
  type RincianImpor,
} from './impor/batalkan.ts';
export { bacaDaftarKode } from './impor/daftar-kode.ts';
export type { HasilImporBerkas } from './impor/hasil-berkas.ts';
export { imporRealisasi } from './impor/realisasi-keuangan.ts';
export { imporReferensi, type JenisReferensi, jenisReferensi } from './impor/referensi.ts';
export { bacaTujuanTemplat, buatTemplatTriwulan, imporTemplat } from './impor/templat-triwulan.ts';
export { daftarIndikator } from './indikator/daftar.ts';
export { simpanLembar } from './indikator/lembar.ts';
export { pilihanIndikator } from './indikator/pilihan.ts';
export { rincianIndikator } from './indikator/rincian.ts';
export {
  hapusRealisasi,
  hapusTarget,
  type LetakAngka,
  simpanRealisasi,
  simpanTarget,
} from './indikator/simpan.ts';
export { lepaskanIndikator, tempatkanIndikator } from './indikator/tempatkan.ts';
export { buatVersiDokumen, tetapkanDokumen } from './indikator/versi.ts';
export { putuskanTemuanBuku } from './keselarasan/putuskan.ts';
export { bacaKunci, type PemegangKunci } from './kunci/baca.ts';
export { buatKunci } from './kunci/buat.ts';
export { cabutKunci } from './kunci/cabut.ts';
export { daftarKunci } from './kunci/daftar.ts';
export { bacaAlur, kemampuanTindakan, langkahAlur } from './laporan/alur.ts';
export { bandingkanLaporan, unduhBanding } from './laporan/banding.ts';
export type { PermintaanTriwulan } from './laporan/muat.ts';
export { bacaNarasi, simpanNarasi } from './laporan/narasi.ts';
export { type BerkasLaporan, buatLaporanTriwulan, pratinjauLaporanTriwulan } from './laporan/triwulan.ts';
export { lihatOrganisasi } from './organisasi/lihat.ts';
export { ubahOrganisasi } from './organisasi/ubah.ts';
export { type PemeriksaanDokumen, periksaDokumen } from './pemeriksaan/periksa.ts';
export { putuskanTemuan } from './pemeriksaan/putuskan.ts';
export { tampilkanPemeriksaan } from './pemeriksaan/tampilkan.ts';
export { type BerkasPemeriksaan, unduhPemeriksaan } from './pemeriksaan/unduh.ts';
export { lihatPengaturan } from './pengaturan/lihat.ts';
export { bacaLogo, hapusLogo, simpanLogo } from './pengaturan/logo.ts';
export { lihatProfilPemda, simpanProfilPemda } from './pengaturan/profil.ts';
export { hapusPengaturanTahun, simpanPengaturanTahun } from './pengaturan/tahun.ts';
export { aturUlangSandi } from './pengguna/atur-sandi.ts';
export { daftarPengguna } from './pengguna/daftar.ts';
export { aturAktif } from './pengguna/status.ts';
export { tambahPengguna } from './pengguna/tambah.ts';
export { ubahPengguna } from './pengguna/ubah.ts';
export { akhiriSesi, akhiriSesiLain } from './profil/akhiri-sesi.ts';
export { gantiSandi } from './profil/ganti-sandi.ts';
export { lihatProfil } from './profil/lihat.ts';
export { ubahProfil } from './profil/ubah.ts';
export { cariKode, ringkasanReferensi } from './referensi/baca.ts';
export { bacaRiwayat, type PermintaanRiwayat, periksaRantai } from './riwayat/baca.ts';
export { type AsalMasuk, bacaSesi, daftarPemda, keluar, masuk, type SesiMasuk } from './sesi/sesi.ts';
export { hariIni } from './sistem/hari.ts';
export { Konteks, type UnitTerlihat } from './sistem/konteks.ts';
export { type HasilPeriksa, periksaSistem } from './sistem/periksa.ts';
export { bukaSistem, type OpsiSistem, type Sistem, siapkanSistem } from './sistem/sistem.ts';
export { daftarTenggat } from './tenggat/daftar.ts';
export { simpanTenggat } from './tenggat/simpan.ts';
export { daftarUnit } from './unit/daftar.ts';
