import type { Pesan } from '@selaras/domain';

/* What is said of rows that can't be saved: the problem, then the remedy. */

type Kata = readonly [pesan: Pesan, saran: Pesan];

export const VERSI_TETAP: Kata = [
  {
    id: 'Baris versi yang sudah diajukan atau ditetapkan tidak dapat diubah.',
    en: 'Rows of a submitted or approved version can not be changed.',
  },
  { id: 'Buat versi pergeseran atau perubahan.', en: 'Make a pergeseran or perubahan version.' },
];
export const BARIS_BERULANG: Kata = [
  { id: 'Baris ini disebut lebih dari sekali.', en: 'This row is named more than once.' },
  { id: 'Kirim setiap baris satu kali.', en: 'Send each row once.' },
];
export const NAMA_KOSONG: Kata = [
  { id: 'Nama belum diisi.', en: 'The name is empty.' },
  { id: 'Isi namanya, atau pilih dari nomenklatur.', en: 'Enter a name, or choose it from the nomenklatur.' },
];
export const KODE_KOSONG: Kata = [
  { id: 'Kode belum diisi.', en: 'The code is empty.' },
  { id: 'Pilih dari nomenklatur, atau ketik kodenya.', en: 'Choose it from the nomenklatur, or type the code.' },
];
export const KODE_TINGKAT: Kata = [
  { id: 'Kode ini bukan kode untuk tingkat baris tersebut.', en: 'This code is not one of the level of its row.' },
  {
    id: 'Program tiga bagian (4.01.02), kegiatan lima (4.01.02.1.01), sub kegiatan enam (4.01.02.1.01.0001).',
    en: 'A program has three parts (4.01.02), a kegiatan five (4.01.02.1.01), a sub kegiatan six (4.01.02.1.01.0001).',
  },
];
export const URAIAN_KOSONG: Kata = [
  { id: 'Rekening dan uraian belum diisi.', en: 'Account and description are empty.' },
  { id: 'Isi salah satunya.', en: 'Enter one of them.' },
];
export const PAGU_WAJIB: Kata = [
  { id: 'Jumlah belum diisi.', en: 'The amount is empty.' },
  { id: 'Isi 0 bila memang nol.', en: 'Enter 0 if it is zero.' },
];
export const UNIT_TIDAK_ADA: Kata = [
  { id: 'Pelaksana ini bukan bagian dari unit ini.', en: 'This is no part of the unit.' },
  { id: 'Pilih pelaksana lain.', en: 'Choose another one.' },
];
export const INDUK_TIDAK_ADA: Kata = [
  { id: 'Baris di atasnya sudah dihapus orang lain.', en: 'Someone else has removed the row above it.' },
  { id: 'Pindahkan ke baris lain, atau urungkan.', en: 'Move it below another row, or undo.' },
];
export const INDUK_SALAH: Kata = [
  { id: 'Baris ini tidak dapat berada di bawah baris tersebut.', en: 'This row can not stand below that one.' },
  {
    id: 'Kegiatan berada di bawah program, sub kegiatan di bawah kegiatan.',
    en: 'A kegiatan stands below a program, a sub kegiatan below a kegiatan.',
  },
];
export const INDUK_MELINGKAR: Kata = [
  { id: 'Baris ini tidak dapat berada di bawah dirinya sendiri.', en: 'A row can not stand below itself.' },
  { id: 'Pilih induk lain.', en: 'Choose another row above.' },
];
export const SUDAH_DIHAPUS: Kata = [
  { id: 'Baris ini sudah dihapus orang lain.', en: 'Someone else has removed this row.' },
  { id: 'Muat ulang, lalu tambahkan lagi bila perlu.', en: 'Reload, then add it again if needed.' },
];
export const DIUBAH_ORANG_LAIN: Kata = [
  { id: 'Baris ini sudah diubah orang lain.', en: 'Someone else has changed this row.' },
  { id: 'Pilih isi yang berlaku, lalu simpan lagi.', en: 'Choose what holds, then save again.' },
];
export const DIUBAH_SEBELUM_HAPUS: Kata = [
  {
    id: 'Baris yang akan dihapus ini sudah diubah orang lain.',
    en: 'Someone else has changed this row that shall go.',
  },
  { id: 'Lihat isinya, lalu hapus lagi bila perlu.', en: 'Look at it, then remove it again if needed.' },
];
export const MASIH_BERISI: Kata = [
  {
    id: 'Orang lain menambah baris di bawah baris yang akan dihapus ini.',
    en: 'Someone else has added rows below this row that shall go.',
  },
  { id: 'Muat ulang, lalu putuskan lagi.', en: 'Reload, then decide again.' },
];
export const SARAN_KODE: Pesan = {
  id: 'Pilih dari nomenklatur, atau perbaiki kodenya.',
  en: 'Choose it from the nomenklatur, or correct the code.',
};
export const SARAN_REKENING: Pesan = {
  id: 'Pilih dari daftar rekening, atau perbaiki kodenya, misalnya 5.1.02.01.01.0024.',
  en: 'Choose it from the list of accounts, or correct the code, e.g. 5.1.02.01.01.0024.',
};
