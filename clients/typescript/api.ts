/*
 * Made by `npm run api-client` from the OpenAPI document of Selaras. Not to be edited: make it anew after a change of the API.
 */

/** The schema `Problem` of the document. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  kode: string;
  pesan: { id: string; en: string };
  masalah: Array<{
    lokasi: string;
    kode: string;
    pesan: { id: string; en: string };
    saran: { id: string; en: string } | null;
    nilai?: string;
  }>;
};

/** Every route of the API: what it takes (`path`, `query`, `body`, `form`) and its `answer`. */
export interface Api {
  /** The pemda of this installation, for the sign-in form. */
  'GET /api/pemda': { answer: Array<{ slug: string; nama: string; contoh: boolean }> };
  /** Sign in; the answer sets the session cookie. */
  'POST /api/sesi': {
    body: { pemda: string; login: string; sandi: string };
    answer: {
      pengguna: { id: string; login: string; nama: string };
      pemda: { slug: string; nama: string };
      peran: Array<{ peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin'; unit: string | null }>;
      kemampuan: string[];
      bahasa: 'id' | 'en' | null;
      wajibGantiSandi: boolean;
      csrf: string;
    };
  };
  /** Who is signed in, and what he may do in the whole pemda. For people only: an API key is refused. */
  'GET /api/sesi': {
    answer: {
      pengguna: { id: string; login: string; nama: string };
      pemda: { slug: string; nama: string };
      peran: Array<{ peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin'; unit: string | null }>;
      kemampuan: string[];
      bahasa: 'id' | 'en' | null;
      wajibGantiSandi: boolean;
      csrf: string;
    };
  };
  /** Sign out. For people only: an API key is refused. */
  'DELETE /api/sesi': { answer: null };
  /** Units that report, as far as the caller may see them, with his abilities in each. */
  'GET /api/unit': {
    answer: Array<{
      id: string;
      slug: string;
      nama: string;
      namaLengkap: string;
      tahun: number[];
      kemampuan: string[];
    }>;
  };
  /** The quarterly report as HTML, with its main figures and findings. */
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/pratinjau': {
    path: { unit: string; tahun: number; triwulan: number };
    query?: { form?: string; versi?: string; tanggal?: string };
    answer: {
      judul: string;
      html: string;
      versiData: string;
      form: string;
      formTersedia: Array<{ slug: string; nama: string }>;
      tanggal: string;
      ringkasan: { pagu: string | null; realisasi: string | null; serapan: string | null };
      kemampuan: string[];
    };
  };
  /** Have the quarterly report written in the formats asked for. */
  'POST /api/laporan/{unit}/{tahun}/{triwulan}/unduhan': {
    path: { unit: string; tahun: number; triwulan: number };
    body: { form?: string; versi?: string; tanggal?: string; format: Array<'docx' | 'pdf' | 'xlsx' | 'html' | 'json'> };
    answer: {
      id: string;
      status: 'antre' | 'berjalan' | 'selesai' | 'gagal';
      kemajuan: number;
      langkah: { id: string; en: string };
      berkas: Array<{ format: 'docx' | 'pdf' | 'xlsx' | 'html' | 'json'; nama: string; ukuran: number; url: string }>;
      galat: { id: string; en: string } | null;
    };
  };
  /** Progress of a job of one’s own, with its files when it is done. */
  'GET /api/pekerjaan/{id}': {
    path: { id: string };
    answer: {
      id: string;
      status: 'antre' | 'berjalan' | 'selesai' | 'gagal';
      kemajuan: number;
      langkah: { id: string; en: string };
      berkas: Array<{ format: 'docx' | 'pdf' | 'xlsx' | 'html' | 'json'; nama: string; ukuran: number; url: string }>;
      galat: { id: string; en: string } | null;
    };
  };
  /** A file that a job of one’s own has written. */
  'GET /api/pekerjaan/{id}/berkas/{format}': {
    path: { id: string; format: 'docx' | 'pdf' | 'xlsx' | 'html' | 'json' };
    answer: Blob;
  };
  /** Where the report stands on its way to the signature. */
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/alur': {
    path: { unit: string; tahun: number; triwulan: number };
    query?: { form?: string };
    answer: {
      form: string;
      status: 'draf' | 'diajukan' | 'ditetapkan' | 'digantikan';
      versiBaris: number | null;
      tanggal: string | null;
      hash: string | null;
      tindakan: Array<'ajukan' | 'tarik' | 'kembalikan' | 'tetapkan' | 'buka-kembali'>;
      penghalang: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      peringatan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      riwayat: Array<{ waktu: string; aktor: string; tindakan: string; catatan: string }>;
    };
  };
  /** Submit the report. */
  'POST /api/laporan/{unit}/{tahun}/{triwulan}/ajukan': {
    path: { unit: string; tahun: number; triwulan: number };
    body: { form?: string; versiBaris: number | null; alasan?: string; tanggal?: string };
    answer: {
      form: string;
      status: 'draf' | 'diajukan' | 'ditetapkan' | 'digantikan';
      versiBaris: number | null;
      tanggal: string | null;
      hash: string | null;
      tindakan: Array<'ajukan' | 'tarik' | 'kembalikan' | 'tetapkan' | 'buka-kembali'>;
      penghalang: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      peringatan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      riwayat: Array<{ waktu: string; aktor: string; tindakan: string; catatan: string }>;
    };
  };
  /** Withdraw a submitted report. */
  'POST /api/laporan/{unit}/{tahun}/{triwulan}/tarik': {
    path: { unit: string; tahun: number; triwulan: number };
    body: { form?: string; versiBaris: number | null; alasan?: string; tanggal?: string };
    answer: {
      form: string;
      status: 'draf' | 'diajukan' | 'ditetapkan' | 'digantikan';
      versiBaris: number | null;
      tanggal: string | null;
      hash: string | null;
      tindakan: Array<'ajukan' | 'tarik' | 'kembalikan' | 'tetapkan' | 'buka-kembali'>;
      penghalang: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      peringatan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      riwayat: Array<{ waktu: string; aktor: string; tindakan: string; catatan: string }>;
    };
  };
  /** Return a submitted report with a reason. */
  'POST /api/laporan/{unit}/{tahun}/{triwulan}/kembalikan': {
    path: { unit: string; tahun: number; triwulan: number };
    body: { form?: string; versiBaris: number | null; alasan?: string; tanggal?: string };
    answer: {
      form: string;
      status: 'draf' | 'diajukan' | 'ditetapkan' | 'digantikan';
      versiBaris: number | null;
      tanggal: string | null;
      hash: string | null;
      tindakan: Array<'ajukan' | 'tarik' | 'kembalikan' | 'tetapkan' | 'buka-kembali'>;
      penghalang: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      peringatan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      riwayat: Array<{ waktu: string; aktor: string; tindakan: string; catatan: string }>;
    };
  };
  /** Approve the report: stores it with its hash and closes the period. For people only: an API key is refused. */
  'POST /api/laporan/{unit}/{tahun}/{triwulan}/tetapkan': {
    path: { unit: string; tahun: number; triwulan: number };
    body: { form?: string; versiBaris: number | null; alasan?: string; tanggal?: string };
    answer: {
      form: string;
      status: 'draf' | 'diajukan' | 'ditetapkan' | 'digantikan';
      versiBaris: number | null;
      tanggal: string | null;
      hash: string | null;
      tindakan: Array<'ajukan' | 'tarik' | 'kembalikan' | 'tetapkan' | 'buka-kembali'>;
      penghalang: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      peringatan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      riwayat: Array<{ waktu: string; aktor: string; tindakan: string; catatan: string }>;
    };
  };
  /** Reopen an approved report with a reason. For people only: an API key is refused. */
  'POST /api/laporan/{unit}/{tahun}/{triwulan}/buka-kembali': {
    path: { unit: string; tahun: number; triwulan: number };
    body: { form?: string; versiBaris: number | null; alasan?: string; tanggal?: string };
    answer: {
      form: string;
      status: 'draf' | 'diajukan' | 'ditetapkan' | 'digantikan';
      versiBaris: number | null;
      tanggal: string | null;
      hash: string | null;
      tindakan: Array<'ajukan' | 'tarik' | 'kembalikan' | 'tetapkan' | 'buka-kembali'>;
      penghalang: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      peringatan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      riwayat: Array<{ waktu: string; aktor: string; tindakan: string; catatan: string }>;
    };
  };
  /** The texts of the report, with the figures that they may quote. */
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/narasi': {
    path: { unit: string; tahun: number; triwulan: number };
    query?: { form?: string };
    answer: {
      form: string;
      bagian: Array<{
        bagian: string;
        judul: string;
        teks: string;
        bawaan: boolean;
        versiBaris: number | null;
        temuan: Array<{
          lokasi: string;
          kode: string;
          pesan: { id: string; en: string };
          saran: { id: string; en: string } | null;
          nilai?: string;
        }>;
      }>;
      penanda: Array<{ token: string; nilai: string }>;
      dapatDiubah: boolean;
    };
  };
  /** Write one text of the report. */
  'PUT /api/laporan/{unit}/{tahun}/{triwulan}/narasi': {
    path: { unit: string; tahun: number; triwulan: number };
    body: { form?: string; bagian: string; teks: string; versiBaris: number | null };
    answer: {
      form: string;
      bagian: Array<{
        bagian: string;
        judul: string;
        teks: string;
        bawaan: boolean;
        versiBaris: number | null;
        temuan: Array<{
          lokasi: string;
          kode: string;
          pesan: { id: string; en: string };
          saran: { id: string; en: string } | null;
          nilai?: string;
        }>;
      }>;
      penanda: Array<{ token: string; nilai: string }>;
      dapatDiubah: boolean;
    };
  };
  /** What differs between two versions of the report. */
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/banding': {
    path: { unit: string; tahun: number; triwulan: number };
    query?: { form?: string; dari?: 'kini' | string; ke?: 'kini' | string };
    answer: {
      judul: string;
      form: string;
      versi: Array<{
        kunci: string;
        nama: { id: string; en: string };
        status: 'kini' | 'anggaran' | 'ditetapkan' | 'digantikan';
        tanggal: string | null;
        hash: string | null;
      }>;
      dari: {
        kunci: string;
        nama: { id: string; en: string };
        status: 'kini' | 'anggaran' | 'ditetapkan' | 'digantikan';
        tanggal: string | null;
        hash: string | null;
      };
      ke: {
        kunci: string;
        nama: { id: string; en: string };
        status: 'kini' | 'anggaran' | 'ditetapkan' | 'digantikan';
        tanggal: string | null;
        hash: string | null;
      };
      perbedaan: Array<
        | {
            kind: 'figure';
            place: { heading: string; table: string | null };
            row: string;
            column: string;
            before: string | null;
            after: string | null;
            difference: { kind: 'money' | 'percent' | 'number'; amount: string } | null;
          }
        | {
            kind: 'text';
            place: { heading: string; table: string | null };
            part:
              | 'heading'
              | 'paragraph'
              | 'list'
              | 'contents'
              | 'signature'
              | 'caption'
              | 'source'
              | 'table-head'
              | 'cell'
              | 'title'
              | 'subject'
              | 'author'
              | 'date'
              | 'footer'
              | 'form';
            change: 'changed' | 'added' | 'removed';
            row: string | null;
            column: string | null;
            words: Array<{ kind: 'same' | 'removed' | 'added'; text: string }>;
          }
        | {
            kind: 'row';
            place: { heading: string; table: string | null };
            change: 'added' | 'removed' | 'moved';
            row: string;
            cells: Array<{ column: string; text: string }>;
            hasFigures: boolean;
          }
        | {
            kind: 'column' | 'table';
            place: { heading: string; table: string | null };
            change: 'added' | 'removed';
            name: string;
            hasFigures: boolean;
          }
      >;
      jumlahAngka: number;
      kemampuan: string[];
    };
  };
  /** The differences between two versions as a Word file. */
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/banding/berkas': {
    path: { unit: string; tahun: number; triwulan: number };
    query?: { form?: string; dari?: 'kini' | string; ke?: 'kini' | string; bahasa?: 'id' | 'en'; angkaSaja?: string };
    answer: Blob;
  };
  /** The budget as a tree with pagu, realisasi and serapan of each row. */
  'GET /api/anggaran/{unit}/{tahun}/{triwulan}': {
    path: { unit: string; tahun: number; triwulan: number };
    query?: { dokumen?: string };
    answer: {
      dokumen: { id: string; judul: string; versi: string; status: 'draf' | 'diajukan' | 'ditetapkan' } | null;
      dokumenTersedia: Array<{ id: string; judul: string; versi: string; status: 'draf' | 'diajukan' | 'ditetapkan' }>;
      simpul: Array<{
        id: string;
        induk: string | null;
        jenis: string;
        kode: string;
        nama: string;
        urut: number;
        pelaksana: string | null;
        unit: string;
        versiBaris: number;
        lekat: { indikator: string[]; kas: number; catatan: number; lampiran: number };
      }>;
      anggaran: Array<{
        id: string;
        simpul: string;
        rincian: boolean;
        urut: number;
        uraian: string;
        rekening: string;
        sumberDana: string;
        jumlah: string;
        versiBaris: number;
      }>;
      realisasi: Array<{
        id: string;
        anggaran: string | null;
        simpul: string | null;
        versiLain: boolean;
        rincian: boolean;
        periode: string;
        triwulan: number | null;
        satuTriwulan: boolean;
        jumlah: string;
        alasan: string;
        versiBaris: number;
      }>;
      temuan: Array<{
        aturan: string;
        tingkat: 'error' | 'warning' | 'info';
        jenis: 'simpul' | 'anggaran';
        id: string;
        pesan: { id: string; en: string };
      }>;
      triwulanTertutup: number[];
      paguDapatDiubah: boolean;
      pelaksana: Array<{ id: string; nama: string }>;
      versiBerikut: string[];
      kemampuan: string[];
    };
  };
  /** Change cells and rows of the budget, all or nothing. */
  'PATCH /api/anggaran/{unit}/{tahun}': {
    path: { unit: string; tahun: number };
    body: {
      dokumen: string;
      simpul?: Array<{
        id: string;
        versiBaris: number | null;
        induk: string | null;
        jenis: 'program' | 'kegiatan' | 'sub-kegiatan' | 'aktivitas';
        kode: string;
        nama: string;
        pelaksana: string | null;
        urut: number;
      }>;
      rincian?: Array<{
        id: string;
        versiBaris: number | null;
        simpul: string;
        uraian: string;
        rekening: string;
        sumberDana: string;
        urut: number;
        jumlah?: string;
      }>;
      hapusSimpul?: Array<{ id: string; versiBaris: number }>;
      hapusRincian?: Array<{ id: string; versiBaris: number }>;
      sel?: Array<{
        jenis: 'simpul' | 'anggaran';
        id: string;
        kolom: 'pagu' | 'tw1' | 'tw2' | 'tw3' | 'tw4';
        nilai: string | null;
        versiBaris: number | null;
        alasan?: string;
      }>;
    };
    answer: { tersimpan: number };
  };
  /** Copy the budget in force into a new draft version. */
  'POST /api/anggaran/{unit}/{tahun}/versi': {
    path: { unit: string; tahun: number };
    body: { dari?: string; versi: string };
    answer: { id: string; judul: string; versi: string; status: 'draf' | 'diajukan' | 'ditetapkan' };
  };
  /** Approve a draft version of the budget. For people only: an API key is refused. */
  'POST /api/anggaran/{unit}/{tahun}/versi/{dokumen}/tetapkan': {
    path: { unit: string; tahun: number; dokumen: string };
    body: { nomor: string; tanggal: string };
    answer: { id: string; judul: string; versi: string; status: 'draf' | 'diajukan' | 'ditetapkan' };
  };
  /** Discard a draft version of the budget. */
  'DELETE /api/anggaran/{unit}/{tahun}/versi/{dokumen}': {
    path: { unit: string; tahun: number; dokumen: string };
    answer: { id: string; judul: string; versi: string; status: 'draf' | 'diajukan' | 'ditetapkan' };
  };
  /** The Excel template with what is known so far. */
  'GET /api/templat/{unit}/{tahun}/{triwulan}': {
    path: { unit: string; tahun: number; triwulan: number };
    answer: Blob;
  };
  /** Read a filled Excel file and show what it would change; writes nothing. */
  'POST /api/impor/{unit}/{tahun}/{triwulan}': {
    path: { unit: string; tahun: number; triwulan: number };
    form: { berkas: Blob; jenis?: 'templat' | 'realisasi'; mode?: 'periode' | 'sampai-dengan' };
    answer: {
      id: string;
      namaBerkas: string;
      unit: string;
      perubahan: Array<{
        lokasi: string;
        uraian: string;
        jenis: 'tambah' | 'ubah' | 'hapus';
        sebelum: string;
        sesudah: string;
      }>;
      masalah: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      temuan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      ringkasan: { baris: number; tambah: number; ubah: number; hapus: number };
      catatan: { id: string; en: string } | null;
      sebelumnya: { dibuat: string; aktor: string } | null;
      pembacaan: {
        lembar: string;
        lembarTersedia: string[];
        mode: 'periode' | 'sampai-dengan' | null;
        diingat: boolean;
        kolom: Record<string, string>;
        kolomLembar: Array<{ huruf: string; judul: string; contoh: string }>;
      } | null;
      takBerpadanan: Array<{
        kunci: string;
        baris: number;
        kodeSub: string;
        rekening: string;
        uraian: string;
        realisasi: string | null;
        kandidat: Array<{ target: string; kode: string; uraian: string }>;
      }>;
      dapatDiterapkan: boolean;
    };
  };
  /** Read an uploaded file again with corrections: columns, matches, reasons, cells; writes nothing. */
  'POST /api/impor/{id}/baca': {
    path: { id: string };
    body: {
      mode?: 'periode' | 'sampai-dengan';
      lembar?: string;
      kolom?: Record<string, string>;
      padanan?: Record<string, string>;
      alasan?: Record<string, string>;
      perbaikan?: Record<string, string>;
    };
    answer: {
      id: string;
      namaBerkas: string;
      unit: string;
      perubahan: Array<{
        lokasi: string;
        uraian: string;
        jenis: 'tambah' | 'ubah' | 'hapus';
        sebelum: string;
        sesudah: string;
      }>;
      masalah: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      temuan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      ringkasan: { baris: number; tambah: number; ubah: number; hapus: number };
      catatan: { id: string; en: string } | null;
      sebelumnya: { dibuat: string; aktor: string } | null;
      pembacaan: {
        lembar: string;
        lembarTersedia: string[];
        mode: 'periode' | 'sampai-dengan' | null;
        diingat: boolean;
        kolom: Record<string, string>;
        kolomLembar: Array<{ huruf: string; judul: string; contoh: string }>;
      } | null;
      takBerpadanan: Array<{
        kunci: string;
        baris: number;
        kodeSub: string;
        rekening: string;
        uraian: string;
        realisasi: string | null;
        kandidat: Array<{ target: string; kode: string; uraian: string }>;
      }>;
      dapatDiterapkan: boolean;
    };
  };
  /** Apply a file that was shown before, all or nothing. */
  'POST /api/impor/{id}/terapkan': {
    path: { id: string };
    answer: { diterapkan: number; pesan: { id: string; en: string } };
  };
  /** Imports into a unit and year, newest first. */
  'GET /api/riwayat-impor/{unit}/{tahun}': {
    path: { unit: string; tahun: number };
    answer: {
      impor: Array<{
        id: string;
        jenis: string;
        namaBerkas: string;
        status: 'diterapkan' | 'dibatalkan';
        aktor: string;
        dibuat: string;
        jumlah: number;
      }>;
    };
  };
  /** One import: what undoing it restores, and what keeps it from being undone. */
  'GET /api/riwayat-impor/{id}': {
    path: { id: string };
    answer: {
      impor: {
        id: string;
        jenis: string;
        namaBerkas: string;
        status: 'diterapkan' | 'dibatalkan';
        aktor: string;
        dibuat: string;
        jumlah: number;
      };
      periode: string;
      baris: Array<{ uraian: string; sebelum: string; sesudah: string }>;
      halangan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      dapatDibatalkan: boolean;
    };
  };
  /** Undo an import, all or nothing. */
  'POST /api/riwayat-impor/{id}/batalkan': {
    path: { id: string };
    answer: {
      id: string;
      jenis: string;
      namaBerkas: string;
      status: 'diterapkan' | 'dibatalkan';
      aktor: string;
      dibuat: string;
      jumlah: number;
    };
  };
  /** Where a unit stands in the quarter. */
  'GET /api/beranda/{unit}/{tahun}/{triwulan}': {
    path: { unit: string; tahun: number; triwulan: number };
    answer: {
      unit: { slug: string; nama: string };
      kemampuan: string[];
      laporan: {
        status: 'belum' | 'draf' | 'dikembalikan' | 'diajukan' | 'ditetapkan';
        tanggal: string | null;
        komentar: { teks: string; aktor: string; waktu: string } | null;
      };
      tenggat: Array<{
        jenis: 'renja' | 'pk' | 'rencana-aksi' | 'laporan-triwulan';
        ke: number;
        tanggal: string;
        keadaan:
          | { keadaan: 'berjalan' | 'terlambat' | 'diajukan-terlambat'; hari: number }
          | { keadaan: 'tepat-waktu' };
      }>;
      anggaran: {
        dokumen: { judul: string; versi: string; status: string } | null;
        pagu: string | null;
        realisasi: string | null;
        sisa: string | null;
        serapan:
          | { kind: 'serapan'; persen: string }
          | { kind: 'tak-terdefinisi'; penjelasan: { id: string; en: string } };
        rencanaKas: {
          jumlah: string | null;
          terhadapRencana:
            | { kind: 'serapan'; persen: string }
            | { kind: 'tak-terdefinisi'; penjelasan: { id: string; en: string } };
        } | null;
        triwulan: Array<{
          triwulan: number;
          realisasi: string | null;
          serapan:
            | { kind: 'serapan'; persen: string }
            | { kind: 'tak-terdefinisi'; penjelasan: { id: string; en: string } };
          rencana: string | null;
          rencanaTerhadapPagu:
            | { kind: 'serapan'; persen: string }
            | { kind: 'tak-terdefinisi'; penjelasan: { id: string; en: string } };
        }>;
        program: Array<{
          id: string;
          kode: string;
          nama: string;
          pagu: string | null;
          realisasi: string | null;
          serapan:
            | { kind: 'serapan'; persen: string }
            | { kind: 'tak-terdefinisi'; penjelasan: { id: string; en: string } };
        }>;
      };
      kinerja: {
        skala: string | null;
        indikator: Array<{
          penempatan: string;
          nama: string;
          satuan: string;
          tingkat: string;
          target: {
            teks: { id: string; en: string };
            angka: string | null;
            pembilang: string | null;
            penyebut: string | null;
          } | null;
          realisasi: {
            teks: { id: string; en: string };
            angka: string | null;
            pembilang: string | null;
            penyebut: string | null;
          } | null;
          terhadap: 'periode' | 'tahun';
          capaian: {
            kind: 'capaian' | 'tanpa-persen' | 'tak-terdefinisi';
            persen: string | null;
            sebab: string | null;
            nada: 'baik' | 'cukup' | 'kurang' | 'netral';
            kata: { id: string; en: string };
            penjelasan: { id: string; en: string };
          };
        }>;
        jumlah: { semua: number; terukur: number; tercapai: number };
      };
      kurang: {
        indikator: Array<{ penempatan: string; nama: string }>;
        subKegiatan: Array<{ id: string; kode: string; nama: string; pagu: string | null }>;
        jatuhTempo: Array<{ penempatan: string; nama: string; tanggal: string }>;
      };
      temuan: Array<{
        kunci: string;
        rule: string;
        severity: 'error' | 'warning' | 'info';
        penjelasan: { id: string; en: string };
        where: {
          jenis: 'simpul' | 'anggaran' | 'indikator' | 'penempatan' | 'catatan' | 'kegiatan-lain' | 'narasi';
          id: string;
          kode: string;
          nama: string;
          periode: string | null;
        };
        baris: { halaman: 'anggaran' | 'indikator' | 'catatan' | 'laporan'; id: string };
        message: { id: string; en: string };
        figures: Array<{ nama: string; nilai: string; tempat?: string }>;
        keputusan: { keputusan: 'diterima' | 'diabaikan'; alasan: string; oleh: string; waktu: string } | null;
      }>;
      perubahan: Array<{
        id: string;
        nomor: number;
        waktu: string;
        aktor: string;
        jenis: string;
        apa: { id: string; en: string };
        baris: string;
        kolom: Array<{
          kolom: { id: string; en: string };
          sebelum: { id: string; en: string } | null;
          sesudah: { id: string; en: string } | null;
        }>;
      }>;
      sejakPenetapan: {
        judul: string;
        tanggal: string | null;
        jumlah: number;
        perubahan: Array<{
          id: string;
          nomor: number;
          waktu: string;
          aktor: string;
          jenis: string;
          apa: { id: string; en: string };
          baris: string;
          kolom: Array<{
            kolom: { id: string; en: string };
            sebelum: { id: string; en: string } | null;
            sesudah: { id: string; en: string } | null;
          }>;
        }>;
      } | null;
    };
  };
  /** All units that the caller may see, side by side. */
  'GET /api/papan/{tahun}/{triwulan}': {
    path: { tahun: number; triwulan: number };
    answer: Array<{
      slug: string;
      nama: string;
      laporan: 'belum' | 'draf' | 'dikembalikan' | 'diajukan' | 'ditetapkan';
      komentar: { teks: string; aktor: string; waktu: string } | null;
      tenggat: {
        jenis: 'renja' | 'pk' | 'rencana-aksi' | 'laporan-triwulan';
        ke: number;
        tanggal: string;
        keadaan:
          | { keadaan: 'berjalan' | 'terlambat' | 'diajukan-terlambat'; hari: number }
          | { keadaan: 'tepat-waktu' };
      } | null;
      triwulan: Array<{
        triwulan: number;
        laporan: 'belum' | 'draf' | 'dikembalikan' | 'diajukan' | 'ditetapkan';
        tenggat: {
          jenis: 'renja' | 'pk' | 'rencana-aksi' | 'laporan-triwulan';
          ke: number;
          tanggal: string;
          keadaan:
            | { keadaan: 'berjalan' | 'terlambat' | 'diajukan-terlambat'; hari: number }
            | { keadaan: 'tepat-waktu' };
        } | null;
      }>;
      pagu: string | null;
      realisasi: string | null;
      serapan:
        | { kind: 'serapan'; persen: string }
        | { kind: 'tak-terdefinisi'; penjelasan: { id: string; en: string } };
      kurang: number;
      temuan: { error: number; warning: number; info: number };
      galat: { id: string; en: string } | null;
    }>;
  };
  /** The deadlines of a year. */
  'GET /api/tenggat/{tahun}': {
    path: { tahun: number };
    answer: {
      tahun: number;
      butir: Array<{
        jenis: 'renja' | 'pk' | 'rencana-aksi' | 'laporan-triwulan';
        ke: number;
        saran: string;
        umum: { id: string; tanggal: string; versiBaris: number } | null;
        pengecualian: Array<{ id: string; tanggal: string; versiBaris: number; unit: string; nama: string }>;
      }>;
      unit: Array<{ id: string; nama: string }>;
      tahunTersedia: number[];
    };
  };
  /** Set and remove deadlines, all or nothing. */
  'PATCH /api/tenggat/{tahun}': {
    path: { tahun: number };
    body: {
      simpan?: Array<{
        jenis: 'renja' | 'pk' | 'rencana-aksi' | 'laporan-triwulan';
        ke: number;
        unit: string | null;
        tanggal: string;
        versiBaris: number | null;
      }>;
      hapus?: Array<{ id: string; versiBaris: number }>;
    };
    answer: {
      tahun: number;
      butir: Array<{
        jenis: 'renja' | 'pk' | 'rencana-aksi' | 'laporan-triwulan';
        ke: number;
        saran: string;
        umum: { id: string; tanggal: string; versiBaris: number } | null;
        pengecualian: Array<{ id: string; tanggal: string; versiBaris: number; unit: string; nama: string }>;
      }>;
      unit: Array<{ id: string; nama: string }>;
      tahunTersedia: number[];
    };
  };
  /** The indicators with target, realisasi and capaian. */
  'GET /api/indikator/{unit}/{tahun}/{triwulan}': {
    path: { unit: string; tahun: number; triwulan: number };
    answer: {
      kemampuan: string[];
      skala: string | null;
      dokumen: Array<{
        dokumen: { id: string; judul: string; jenis: string; versi: string; status: string; unit: string };
        sasaran: Array<{
          id: string;
          jenis: string;
          kode: string;
          nama: string;
          indikator: Array<{
            penempatan: string;
            nama: string;
            satuan: string;
            tingkat: string;
            targetTahun: {
              teks: { id: string; en: string };
              angka: string | null;
              pembilang: string | null;
              penyebut: string | null;
            } | null;
            targetPeriode: {
              teks: { id: string; en: string };
              angka: string | null;
              pembilang: string | null;
              penyebut: string | null;
            } | null;
            realisasi: {
              teks: { id: string; en: string };
              angka: string | null;
              pembilang: string | null;
              penyebut: string | null;
            } | null;
            terhadapTahun: {
              kind: 'capaian' | 'tanpa-persen' | 'tak-terdefinisi';
              persen: string | null;
              sebab: string | null;
              nada: 'baik' | 'cukup' | 'kurang' | 'netral';
              kata: { id: string; en: string };
              penjelasan: { id: string; en: string };
            };
            terhadapPeriode: {
              kind: 'capaian' | 'tanpa-persen' | 'tak-terdefinisi';
              persen: string | null;
              sebab: string | null;
              nada: 'baik' | 'cukup' | 'kurang' | 'netral';
              kata: { id: string; en: string };
              penjelasan: { id: string; en: string };
            } | null;
            jatuhTempo: string | null;
            temuan: number;
            bukti: number;
            tanpaBukti: number;
          }>;
        }>;
      }>;
    };
  };
  /** One indicator: its sheet, its figures by period, its capaian explained. */
  'GET /api/indikator/{unit}/{tahun}/{triwulan}/{penempatan}': {
    path: { unit: string; tahun: number; triwulan: number; penempatan: string };
    answer: {
      penempatan: string;
      nama: string;
      satuan: string;
      dokumen: { id: string; judul: string; versi: string; status: string };
      lembar: {
        id: string;
        versiBaris: number;
        nama: string;
        satuan: string;
        unit: string;
        dipakai: Array<{ dokumen: string; versi: string; status: string; cetakNama: boolean; ini: boolean }>;
        definisi: string;
        formula: { pembilang: string; penyebut: string; pengali: string } | null;
        sumberData: string;
        penanggungJawab: string | null;
        idPenanggungJawab: string | null;
        frekuensi: string;
        jedaBulan: number;
        metode: string;
        agregasiWaktu: string;
        agregasiUnit: string;
        tingkat: string;
        skala: { slug: string; nama: string; sumber: string } | null;
      };
      kondisiAwal: {
        tahun: number;
        nilai: {
          teks: { id: string; en: string };
          angka: string | null;
          pembilang: string | null;
          penyebut: string | null;
        };
      } | null;
      targetTahun: {
        teks: { id: string; en: string };
        angka: string | null;
        pembilang: string | null;
        penyebut: string | null;
      } | null;
      realisasi: {
        teks: { id: string; en: string };
        angka: string | null;
        pembilang: string | null;
        penyebut: string | null;
      } | null;
      terhadapTahun: {
        kind: 'capaian' | 'tanpa-persen' | 'tak-terdefinisi';
        persen: string | null;
        sebab: string | null;
        nada: 'baik' | 'cukup' | 'kurang' | 'netral';
        kata: { id: string; en: string };
        penjelasan: { id: string; en: string };
      };
      terhadapPeriode: {
        kind: 'capaian' | 'tanpa-persen' | 'tak-terdefinisi';
        persen: string | null;
        sebab: string | null;
        nada: 'baik' | 'cukup' | 'kurang' | 'netral';
        kata: { id: string; en: string };
        penjelasan: { id: string; en: string };
      } | null;
      periode: Array<{
        periode: string;
        namaPeriode: { id: string; en: string };
        target: {
          nilai: {
            teks: { id: string; en: string };
            angka: string | null;
            pembilang: string | null;
            penyebut: string | null;
          };
          tertulis: string;
          versiBaris: number;
        } | null;
        realisasi: {
          nilai: {
            teks: { id: string; en: string };
            angka: string | null;
            pembilang: string | null;
            penyebut: string | null;
          };
          tertulis: string;
          perTanggal: string | null;
          sumber: string;
          versiBaris: number;
        } | null;
        capaian: {
          kind: 'capaian' | 'tanpa-persen' | 'tak-terdefinisi';
          persen: string | null;
          sebab: string | null;
          nada: 'baik' | 'cukup' | 'kurang' | 'netral';
          kata: { id: string; en: string };
          penjelasan: { id: string; en: string };
        } | null;
        jatuhTempo: string | null;
        terbuka: boolean;
        bukti: number;
      }>;
      sejarah: Array<{
        tahun: number;
        target: {
          teks: { id: string; en: string };
          angka: string | null;
          pembilang: string | null;
          penyebut: string | null;
        } | null;
        realisasi: {
          teks: { id: string; en: string };
          angka: string | null;
          pembilang: string | null;
          penyebut: string | null;
        } | null;
      }>;
      temuan: Array<{
        kunci: string;
        rule: string;
        severity: 'error' | 'warning' | 'info';
        penjelasan: { id: string; en: string };
        where: {
          jenis: 'simpul' | 'anggaran' | 'indikator' | 'penempatan' | 'catatan' | 'kegiatan-lain' | 'narasi';
          id: string;
          kode: string;
          nama: string;
          periode: string | null;
        };
        baris: { halaman: 'anggaran' | 'indikator' | 'catatan' | 'laporan'; id: string };
        message: { id: string; en: string };
        figures: Array<{ nama: string; nilai: string; tempat?: string }>;
        keputusan: { keputusan: 'diterima' | 'diabaikan'; alasan: string; oleh: string; waktu: string } | null;
      }>;
      boleh: { realisasi: boolean; target: boolean; lembar: boolean; hapus: boolean; versiBaru: boolean };
      versiPenempatan: number;
    };
  };
  /** Write the realisasi of an indicator in a period. */
  'PUT /api/indikator/{unit}/penempatan/{penempatan}/realisasi/{periode}': {
    path: { unit: string; penempatan: string; periode: string };
    body: {
      nilai: { jenis: 'teks'; teks: string } | { jenis: 'rasio'; pembilang: string; penyebut: string };
      perTanggal: string | null;
      sumber: string;
      versiBaris: number | null;
    };
    answer: { versiBaris: number };
  };
  /** Remove the realisasi of an indicator in a period. */
  'DELETE /api/indikator/{unit}/penempatan/{penempatan}/realisasi/{periode}': {
    path: { unit: string; penempatan: string; periode: string };
    query: { versiBaris: number };
    answer: null;
  };
  /** Write the target of an indicator in a period. */
  'PUT /api/indikator/{unit}/penempatan/{penempatan}/target/{periode}': {
    path: { unit: string; penempatan: string; periode: string };
    body: {
      nilai: { jenis: 'teks'; teks: string } | { jenis: 'rasio'; pembilang: string; penyebut: string };
      versiBaris: number | null;
    };
    answer: { versiBaris: number };
  };
  /** Remove the target of an indicator in a period. */
  'DELETE /api/indikator/{unit}/penempatan/{penempatan}/target/{periode}': {
    path: { unit: string; penempatan: string; periode: string };
    query: { versiBaris: number };
    answer: null;
  };
  /** What the sheet of an indicator may choose from. */
  'GET /api/indikator/{unit}/pilihan/{tahun}': {
    path: { unit: string; tahun: number };
    answer: {
      jabatan: Array<{ id: string; nama: string; unit: string }>;
      skala: Array<{ slug: string; nama: string; sumber: string }>;
      indikator: Array<{
        id: string;
        nama: string;
        satuan: string;
        metode:
          | 'naik'
          | 'turun-rasio'
          | 'turun-selisih'
          | 'dari-awal'
          | 'rentang'
          | 'kategori'
          | 'tenggat'
          | 'ya-tidak';
      }>;
      dokumen: Array<{
        id: string;
        judul: string;
        versi: string;
        unit: string;
        simpul: Array<{ id: string; jenis: string; kode: string; nama: string }>;
      }>;
    };
  };
  /** Write the sheet of an indicator. */
  'PUT /api/indikator/{unit}/lembar/{indikator}': {
    path: { unit: string; indikator: string };
    body: {
      nama: string;
      definisi: string;
      formula: { pembilang: string; penyebut: string; pengali: string } | null;
      satuan: string;
      metode: 'naik' | 'turun-rasio' | 'turun-selisih' | 'dari-awal' | 'rentang' | 'kategori' | 'tenggat' | 'ya-tidak';
      agregasiWaktu: 'jumlah' | 'akhir' | 'rata-rata' | 'maksimum';
      agregasiUnit: 'jumlah' | 'rata-rata' | 'pembilang-penyebut' | 'tidak';
      frekuensi: 'bulanan' | 'triwulanan' | 'semesteran' | 'tahunan';
      jedaBulan: number;
      tingkat: 'iku' | 'outcome' | 'output' | 'benefit' | 'impact';
      sumberData: string;
      penanggungJawab: string | null;
      skala: string | null;
      versiBaris: number;
    };
    answer: { versiBaris: number };
  };
  /** Place an indicator, new or known, in a document. */
  'POST /api/indikator/{unit}/penempatan': {
    path: { unit: string };
    body: {
      tahun: number;
      simpul: string;
      indikator:
        | { jenis: 'ada'; id: string }
        | {
            jenis: 'baru';
            lembar: {
              nama: string;
              definisi: string;
              formula: { pembilang: string; penyebut: string; pengali: string } | null;
              satuan: string;
              metode:
                | 'naik'
                | 'turun-rasio'
                | 'turun-selisih'
                | 'dari-awal'
                | 'rentang'
                | 'kategori'
                | 'tenggat'
                | 'ya-tidak';
              agregasiWaktu: 'jumlah' | 'akhir' | 'rata-rata' | 'maksimum';
              agregasiUnit: 'jumlah' | 'rata-rata' | 'pembilang-penyebut' | 'tidak';
              frekuensi: 'bulanan' | 'triwulanan' | 'semesteran' | 'tahunan';
              jedaBulan: number;
              tingkat: 'iku' | 'outcome' | 'output' | 'benefit' | 'impact';
              sumberData: string;
              penanggungJawab: string | null;
              skala: string | null;
            };
          };
      target: Array<{ periode: string; teks: string }>;
      kondisiAwal?: { tahun: number; teks: string } | null;
    };
    answer: { penempatan: string };
  };
  /** Take an indicator out of a document. */
  'DELETE /api/indikator/{unit}/penempatan/{penempatan}': {
    path: { unit: string; penempatan: string };
    query: { versiBaris: number };
    answer: null;
  };
  /** Copy a document of indicators into a new draft version. */
  'POST /api/indikator/{unit}/dokumen/{dokumen}/versi': {
    path: { unit: string; dokumen: string };
    answer: { dokumen: string; judul: string; versi: string };
  };
  /** Approve a draft version of a document of indicators. For people only: an API key is refused. */
  'POST /api/indikator/{unit}/dokumen/{dokumen}/tetapkan': {
    path: { unit: string; dokumen: string };
    body: { nomor: string; tanggal: string };
    answer: { dokumen: string; judul: string; versi: string };
  };
  /** Have a document checked for what can’t be right. */
  'POST /api/periksa': {
    form: { berkas: Blob };
    answer: {
      id: string;
      namaBerkas: string;
      status: 'antre' | 'berjalan' | 'selesai' | 'gagal';
      kemajuan: number;
      langkah: { id: string; en: string };
      galat: { pesan: { id: string; en: string }; saran: { id: string; en: string } | null } | null;
    };
  };
  /** Progress of a check of one’s own. */
  'GET /api/periksa/{id}': {
    path: { id: string };
    answer: {
      id: string;
      namaBerkas: string;
      status: 'antre' | 'berjalan' | 'selesai' | 'gagal';
      kemajuan: number;
      langkah: { id: string; en: string };
      galat: { pesan: { id: string; en: string }; saran: { id: string; en: string } | null } | null;
    };
  };
  /** The document with its findings and their proofs. */
  'GET /api/periksa/{id}/hasil': {
    path: { id: string };
    answer: {
      id: string;
      namaBerkas: string;
      blocks: Array<
        | { kind: 'paragraph'; text: string; headingLevel: number | null; listLevel: number | null }
        | {
            kind: 'table';
            rows: Array<{
              header: boolean;
              cells: Array<{ text: string; column: number; colSpan: number; rowSpan: number }>;
            }>;
          }
      >;
      findings: Array<{
        nomor: number;
        rule: string;
        severity: 'error' | 'warning' | 'info';
        tempat: { id: string; en: string };
        table: string | null;
        row: string | null;
        column: string | null;
        printed: string;
        expected: string | null;
        message: { id: string; en: string };
        letak: { block: number; row: number | null; cell: number | null } | null;
        bukti: Array<{
          tempat: { id: string; en: string } | null;
          nilai: string;
          letak: { block: number; row: number | null; cell: number | null } | null;
        }>;
        ikutSalah: Array<{
          tempat: { id: string; en: string } | null;
          nilai: string;
          letak: { block: number; row: number | null; cell: number | null } | null;
        }>;
        keputusan: { keputusan: 'diterima' | 'diabaikan'; alasan: string; oleh: string; waktu: string } | null;
      }>;
      temuanLain: number;
      terpotong: boolean;
      aturan: Record<string, { id: string; en: string }>;
      stats: { tables: number; numbers: number; sumsChecked: number; percentsChecked: number; seconds: number };
      notes: Array<{ id: string; en: string }>;
      unduhan: Array<'bercatatan' | 'xlsx' | 'html' | 'json'>;
    };
  };
  /** Accept or reject a finding, with a reason. */
  'PUT /api/periksa/{id}/temuan/{nomor}': {
    path: { id: string; nomor: number };
    body: { keputusan: 'diterima' | 'diabaikan' | null; alasan?: string };
    answer: { keputusan: { keputusan: 'diterima' | 'diabaikan'; alasan: string; oleh: string; waktu: string } | null };
  };
  /** The findings as a file. */
  'GET /api/periksa/{id}/berkas/{format}': {
    path: { id: string; format: 'bercatatan' | 'xlsx' | 'html' | 'json' };
    query?: { bahasa?: 'id' | 'en' };
    answer: Blob;
  };
  /** Accept or reject a finding in the ledger, with a reason. */
  'PUT /api/keselarasan/{unit}/{tahun}/{triwulan}/{kunci}': {
    path: { unit: string; tahun: number; triwulan: number; kunci: string };
    body: { keputusan: 'diterima' | 'diabaikan' | null; alasan?: string };
    answer: null;
  };
  /** Who changed what in the whole pemda, newest first. */
  'GET /api/riwayat': {
    query?: { jenis?: string; aktor?: string; dari?: string; sampai?: string; baris?: string; sebelum?: number };
    answer: {
      butir: Array<{
        id: string;
        nomor: number;
        waktu: string;
        aktor: string;
        jenis: string;
        apa: { id: string; en: string };
        baris: string;
        kolom: Array<{
          kolom: { id: string; en: string };
          sebelum: { id: string; en: string } | null;
          sesudah: { id: string; en: string } | null;
        }>;
      }>;
      berikut: number | null;
      jenis: Array<{ jenis: string; nama: { id: string; en: string } }>;
    };
  };
  /** Who changed what of a unit, newest first. */
  'GET /api/riwayat/{unit}': {
    path: { unit: string };
    query?: { jenis?: string; aktor?: string; dari?: string; sampai?: string; baris?: string; sebelum?: number };
    answer: {
      butir: Array<{
        id: string;
        nomor: number;
        waktu: string;
        aktor: string;
        jenis: string;
        apa: { id: string; en: string };
        baris: string;
        kolom: Array<{
          kolom: { id: string; en: string };
          sebelum: { id: string; en: string } | null;
          sesudah: { id: string; en: string } | null;
        }>;
      }>;
      berikut: number | null;
      jenis: Array<{ jenis: string; nama: { id: string; en: string } }>;
    };
  };
  /** Check the chain of the audit trail. */
  'POST /api/audit/pemeriksaan': {
    answer: {
      peristiwa: number;
      hash: string | null;
      masalah: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
    };
  };
  /** Which lists of codes, scales and forms hold, with their sources. */
  'GET /api/referensi': {
    answer: {
      daftar: Array<{
        jenis: 'nomenklatur' | 'rekening' | 'sumber-dana' | 'satuan';
        jumlah: number;
        dimuat: Array<{ peraturan: string; dari: string | null; jumlah: number }>;
        berlaku: { nama: string; nomor: string; dari: string; sumber: string } | null;
      }>;
      skala: Array<{
        slug: string;
        nama: string;
        sumber: string;
        dari: string;
        sampai: string | null;
        catatan: { id: string; en: string } | null;
        isi: string[];
      }>;
      form: Array<{
        slug: string;
        nama: string;
        sumber: string;
        dari: string;
        sampai: string | null;
        catatan: { id: string; en: string } | null;
        isi: string[];
      }>;
      kemampuan: string[];
    };
  };
  /** Search a list of codes. */
  'GET /api/referensi/{jenis}': {
    path: { jenis: 'nomenklatur' | 'rekening' | 'sumber-dana' | 'satuan' };
    query?: { cari?: string; jenjang?: 'program' | 'kegiatan' | 'sub-kegiatan'; halaman?: number };
    answer: {
      jumlah: number;
      perHalaman: number;
      baris: Array<{
        id: string;
        kode: string;
        nama: string;
        keterangan: string;
        peraturan: string;
        dari: string | null;
        sampai: string | null;
      }>;
    };
  };
  /** Read a list of codes and show what it would change; writes nothing. */
  'POST /api/referensi/{jenis}/unggahan': {
    path: { jenis: 'nomenklatur' | 'rekening' | 'sumber-dana' | 'satuan' };
    form: { berkas: Blob; peraturan?: string; berlaku?: string };
    answer: {
      id: string;
      namaBerkas: string;
      ringkasan: { baris: number; tambah: number; ubah: number; hapus: number };
      masalah: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      temuan: Array<{
        lokasi: string;
        kode: string;
        pesan: { id: string; en: string };
        saran: { id: string; en: string } | null;
        nilai?: string;
      }>;
      pesan: { id: string; en: string };
      dapatDiterapkan: boolean;
    };
  };
  /** Apply a list of codes that was shown before. */
  'POST /api/referensi/unggahan/{id}/terapkan': { path: { id: string }; answer: { pesan: { id: string; en: string } } };
  /** Activities, problems and solutions of the quarter. */
  'GET /api/catatan/{unit}/{tahun}/{triwulan}': {
    path: { unit: string; tahun: number; triwulan: number };
    answer: {
      unit: Array<{ id: string; nama: string; dapatDiubah: boolean }>;
      kegiatan: Array<{
        id: string;
        unit: string;
        kelompok: string;
        urut: number;
        uraian: string;
        waktu: string;
        jenisWaktu: 'tanggal' | 'rentang' | 'bulan' | 'bebas' | 'kosong';
        hasil: string;
        keterangan: string;
        versiBaris: number;
        bukti: number;
        peringatan: Array<{ id: string; en: string }>;
      }>;
      catatan: Array<{
        id: string;
        unit: string;
        jenis: 'permasalahan' | 'solusi';
        urut: number;
        teks: string;
        tentang: string | null;
        versiBaris: number;
        penyebab: string | null;
        namaPenyebab: { id: string; en: string } | null;
        menjawab: string | null;
        bukti: number;
      }>;
      saran: Array<{
        unit: string;
        jenis: 'permasalahan' | 'solusi';
        teks: string;
        periode: { id: string; en: string };
        penyebab: string | null;
      }>;
      penyebab: Array<{ kode: string; nama: { id: string; en: string }; uraian: string; sumber: string }>;
      dapatAturPenyebab: boolean;
      tertutup: boolean;
    };
  };
  /** Change activities, problems and solutions, all or nothing. */
  'PATCH /api/catatan/{unit}/{tahun}/{triwulan}': {
    path: { unit: string; tahun: number; triwulan: number };
    body: {
      kegiatan?: Array<{
        id: string | null;
        versiBaris: number | null;
        unit: string;
        kelompok: string;
        urut: number | null;
        uraian: string;
        waktu: string;
        hasil: string;
        keterangan: string;
      }>;
      catatan?: Array<{
        id: string | null;
        versiBaris: number | null;
        unit: string;
        jenis: 'permasalahan' | 'solusi';
        urut: number | null;
        teks: string;
        penyebab?: string | null;
        menjawab?: string | null;
      }>;
      hapusKegiatan?: Array<{ id: string; versiBaris: number }>;
      hapusCatatan?: Array<{ id: string; versiBaris: number }>;
    };
    answer: {
      unit: Array<{ id: string; nama: string; dapatDiubah: boolean }>;
      kegiatan: Array<{
        id: string;
        unit: string;
        kelompok: string;
        urut: number;
        uraian: string;
        waktu: string;
        jenisWaktu: 'tanggal' | 'rentang' | 'bulan' | 'bebas' | 'kosong';
        hasil: string;
        keterangan: string;
        versiBaris: number;
        bukti: number;
        peringatan: Array<{ id: string; en: string }>;
      }>;
      catatan: Array<{
        id: string;
        unit: string;
        jenis: 'permasalahan' | 'solusi';
        urut: number;
        teks: string;
        tentang: string | null;
        versiBaris: number;
        penyebab: string | null;
        namaPenyebab: { id: string; en: string } | null;
        menjawab: string | null;
        bukti: number;
      }>;
      saran: Array<{
        unit: string;
        jenis: 'permasalahan' | 'solusi';
        teks: string;
        periode: { id: string; en: string };
        penyebab: string | null;
      }>;
      penyebab: Array<{ kode: string; nama: { id: string; en: string }; uraian: string; sumber: string }>;
      dapatAturPenyebab: boolean;
      tertutup: boolean;
    };
  };
  /** The causes of problems in force. */
  'GET /api/penyebab': {
    answer: {
      berlaku: Array<{ kode: string; nama: { id: string; en: string }; uraian: string; sumber: string }>;
      milikPemda: boolean;
      dari: string | null;
      dapatDiubah: boolean;
    };
  };
  /** Set the pemda’s own list of causes from a day on. */
  'PUT /api/penyebab': {
    body: {
      dari: string;
      sumber: string;
      penyebab: Array<{ kode: string | null; nama: string; namaEn: string; uraian: string }>;
    };
    answer: {
      berlaku: Array<{ kode: string; nama: { id: string; en: string }; uraian: string; sumber: string }>;
      milikPemda: boolean;
      dari: string | null;
      dapatDiubah: boolean;
    };
  };
  /** The evidence files of a realisasi, an activity or a note. */
  'GET /api/bukti/{objek}/{id}': {
    path: { objek: 'realisasi' | 'kegiatan' | 'catatan'; id: string };
    query?: { periode?: string };
    answer: {
      berkas: Array<{ id: string; nama: string; tipe: string; ukuran: number; pengunggah: string; dibuat: string }>;
      dapatDiubah: boolean;
      tertutup: boolean;
      batas: { ukuran: number; jumlah: number; akhiran: string[] };
    };
  };
  /** Add an evidence file. */
  'POST /api/bukti/{objek}/{id}': {
    path: { objek: 'realisasi' | 'kegiatan' | 'catatan'; id: string };
    query?: { periode?: string };
    form: { berkas: Blob };
    answer: { id: string; nama: string; tipe: string; ukuran: number; pengunggah: string; dibuat: string };
  };
  /** An evidence file. */
  'GET /api/berkas/{id}': { path: { id: string }; answer: Blob };
  /** Remove an evidence file; it can be restored. */
  'DELETE /api/berkas/{id}': { path: { id: string }; answer: null };
  /** Restore a removed evidence file. */
  'POST /api/berkas/{id}/pulihkan': {
    path: { id: string };
    answer: { id: string; nama: string; tipe: string; ukuran: number; pengunggah: string; dibuat: string };
  };
  /** Search programs, codes, indicators, activities and reports. */
  'GET /api/cari': {
    query: { q: string; tahun?: number; triwulan?: number };
    answer: {
      hasil: Array<{
        jenis: 'anggaran' | 'indikator' | 'kegiatan' | 'laporan';
        id: string;
        kode: string;
        judul: { id: string; en: string };
        keterangan: { id: string; en: string };
        tujuan: { unit: string; tahun: number; triwulan: number; baris: string | null; dokumen: string | null };
      }>;
    };
  };
  /** Units, positions and their holders. */
  'GET /api/organisasi': {
    answer: {
      unit: Array<{
        id: string;
        versiBaris: number;
        induk: string | null;
        slug: string;
        kode: string;
        nama: string;
        namaSingkat: string;
        namaLengkap: string;
        jenis: 'pd' | 'biro' | 'bagian' | 'subbagian' | 'bidang' | 'uptd' | 'rsud';
        urut: number;
        berlakuDari: string | null;
        berlakuSampai: string | null;
        dipakai: boolean;
        tahunTerakhir: number | null;
      }>;
      jabatan: Array<{
        id: string;
        versiBaris: number;
        unit: string;
        nama: string;
        atasan: string | null;
        jenis: 'struktural' | 'kelompok-fungsional';
        urut: number;
        dipakai: boolean;
      }>;
      pejabat: Array<{
        id: string;
        versiBaris: number;
        jabatan: string;
        nama: string;
        nip: string;
        pangkat: string;
        status: 'definitif' | 'pj' | 'plt' | 'plh';
        dari: string;
        sampai: string | null;
      }>;
      pelapor: Array<{ tahun: number; unit: string[] }>;
      kemampuan: string[];
    };
  };
  /** Change units, positions and their holders, all or nothing. */
  'PATCH /api/organisasi': {
    body: {
      unit?: Array<{
        id: string | null;
        versiBaris: number | null;
        induk: string | null;
        slug: string;
        kode: string;
        nama: string;
        namaSingkat: string;
        namaLengkap: string;
        jenis: 'pd' | 'biro' | 'bagian' | 'subbagian' | 'bidang' | 'uptd' | 'rsud';
        urut: number;
        berlakuDari: string | null;
        berlakuSampai: string | null;
      }>;
      jabatan?: Array<{
        id: string | null;
        versiBaris: number | null;
        unit: string;
        nama: string;
        atasan: string | null;
        jenis: 'struktural' | 'kelompok-fungsional';
        urut: number;
      }>;
      pejabat?: Array<{
        id: string | null;
        versiBaris: number | null;
        jabatan: string;
        nama: string;
        nip: string;
        pangkat: string;
        status: 'definitif' | 'pj' | 'plt' | 'plh';
        dari: string;
        sampai: string | null;
      }>;
      hapusUnit?: Array<{ id: string; versiBaris: number }>;
      hapusJabatan?: Array<{ id: string; versiBaris: number }>;
      hapusPejabat?: Array<{ id: string; versiBaris: number }>;
      pelapor?: Array<{ tahun: number; sebelum: string[]; unit: string[] }>;
    };
    answer: {
      unit: Array<{
        id: string;
        versiBaris: number;
        induk: string | null;
        slug: string;
        kode: string;
        nama: string;
        namaSingkat: string;
        namaLengkap: string;
        jenis: 'pd' | 'biro' | 'bagian' | 'subbagian' | 'bidang' | 'uptd' | 'rsud';
        urut: number;
        berlakuDari: string | null;
        berlakuSampai: string | null;
        dipakai: boolean;
        tahunTerakhir: number | null;
      }>;
      jabatan: Array<{
        id: string;
        versiBaris: number;
        unit: string;
        nama: string;
        atasan: string | null;
        jenis: 'struktural' | 'kelompok-fungsional';
        urut: number;
        dipakai: boolean;
      }>;
      pejabat: Array<{
        id: string;
        versiBaris: number;
        jabatan: string;
        nama: string;
        nip: string;
        pangkat: string;
        status: 'definitif' | 'pj' | 'plt' | 'plh';
        dari: string;
        sampai: string | null;
      }>;
      pelapor: Array<{ tahun: number; unit: string[] }>;
      kemampuan: string[];
    };
  };
  /** What the pemda says of itself. */
  'GET /api/profil-pemda': {
    answer: {
      nama: string;
      tempat: string;
      bahasa: 'id' | 'en';
      logo: { alamat: string; nama: string; lebar: number; tinggi: number } | null;
      versiBaris: number | null;
    };
  };
  /** The logo of the pemda. */
  'GET /api/logo/{id}': { path: { id: string }; answer: Blob };
  /** The settings of the pemda and of its years. */
  'GET /api/pengaturan': {
    answer: {
      profil: {
        nama: string;
        tempat: string;
        bahasa: 'id' | 'en';
        logo: { alamat: string; nama: string; lebar: number; tinggi: number } | null;
        versiBaris: number | null;
      };
      tahun: Array<{
        formTriwulan: string;
        batasCapaian: number | null;
        capaianTargetNol: number;
        skalaCapaian: string | null;
        tahun: number;
        versiBaris: number;
      }>;
      form: Array<{ slug: string; nama: string; peraturan: string }>;
      skala: Array<{ slug: string; nama: string; sumber: string }>;
      laporan: Array<{ tahun: number; unit: string; nama: string; status: Array<'draf' | 'diajukan' | 'ditetapkan'> }>;
      kemampuan: string[];
    };
  };
  /** Change the profile of the pemda. */
  'PUT /api/pengaturan/pemda': {
    body: { nama: string; tempat: string; bahasa: 'id' | 'en'; versiBaris: number | null };
    answer: {
      nama: string;
      tempat: string;
      bahasa: 'id' | 'en';
      logo: { alamat: string; nama: string; lebar: number; tinggi: number } | null;
      versiBaris: number | null;
    };
  };
  /** Set how the reports of a year are made. */
  'PUT /api/pengaturan/tahun/{tahun}': {
    path: { tahun: number };
    body: {
      formTriwulan: string;
      batasCapaian: number | null;
      capaianTargetNol: number;
      skalaCapaian: string | null;
      versiBaris: number | null;
    };
    answer: {
      profil: {
        nama: string;
        tempat: string;
        bahasa: 'id' | 'en';
        logo: { alamat: string; nama: string; lebar: number; tinggi: number } | null;
        versiBaris: number | null;
      };
      tahun: Array<{
        formTriwulan: string;
        batasCapaian: number | null;
        capaianTargetNol: number;
        skalaCapaian: string | null;
        tahun: number;
        versiBaris: number;
      }>;
      form: Array<{ slug: string; nama: string; peraturan: string }>;
      skala: Array<{ slug: string; nama: string; sumber: string }>;
      laporan: Array<{ tahun: number; unit: string; nama: string; status: Array<'draf' | 'diajukan' | 'ditetapkan'> }>;
      kemampuan: string[];
    };
  };
  /** Remove the settings of a year: those of the year before hold again. */
  'DELETE /api/pengaturan/tahun/{tahun}': {
    path: { tahun: number };
    query: { versiBaris: number };
    answer: {
      profil: {
        nama: string;
        tempat: string;
        bahasa: 'id' | 'en';
        logo: { alamat: string; nama: string; lebar: number; tinggi: number } | null;
        versiBaris: number | null;
      };
      tahun: Array<{
        formTriwulan: string;
        batasCapaian: number | null;
        capaianTargetNol: number;
        skalaCapaian: string | null;
        tahun: number;
        versiBaris: number;
      }>;
      form: Array<{ slug: string; nama: string; peraturan: string }>;
      skala: Array<{ slug: string; nama: string; sumber: string }>;
      laporan: Array<{ tahun: number; unit: string; nama: string; status: Array<'draf' | 'diajukan' | 'ditetapkan'> }>;
      kemampuan: string[];
    };
  };
  /** Set the logo. */
  'PUT /api/pengaturan/logo': {
    form: { berkas: Blob; versiBaris?: string };
    answer: {
      nama: string;
      tempat: string;
      bahasa: 'id' | 'en';
      logo: { alamat: string; nama: string; lebar: number; tinggi: number } | null;
      versiBaris: number | null;
    };
  };
  /** Remove the logo. */
  'DELETE /api/pengaturan/logo': {
    query: { versiBaris: number };
    answer: {
      nama: string;
      tempat: string;
      bahasa: 'id' | 'en';
      logo: { alamat: string; nama: string; lebar: number; tinggi: number } | null;
      versiBaris: number | null;
    };
  };
  /** Users of the pemda with their roles. For people only: an API key is refused. */
  'GET /api/pengguna': {
    query?: { cari?: string; status?: 'aktif' | 'nonaktif'; halaman?: number };
    answer: {
      jumlah: number;
      pengguna: Array<{
        id: string;
        versiBaris: number;
        login: string;
        nama: string;
        aktif: boolean;
        wajibGantiSandi: boolean;
        masukTerakhir: string | null;
        peran: Array<{
          peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
          cakupan: 'unit' | 'pd' | 'pemda';
          unit: string | null;
          namaUnit: string | null;
        }>;
        tindakan: Array<'ubah' | 'nonaktifkan' | 'aktifkan' | 'atur-sandi'>;
      }>;
      unit: Array<{ id: string; slug: string; nama: string; tingkat: number }>;
    };
  };
  /** Add a user; the one-time password is in this answer only. For people only: an API key is refused. */
  'POST /api/pengguna': {
    body: {
      login: string;
      nama: string;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
      }>;
    };
    answer: {
      pengguna: {
        id: string;
        versiBaris: number;
        login: string;
        nama: string;
        aktif: boolean;
        wajibGantiSandi: boolean;
        masukTerakhir: string | null;
        peran: Array<{
          peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
          cakupan: 'unit' | 'pd' | 'pemda';
          unit: string | null;
          namaUnit: string | null;
        }>;
        tindakan: Array<'ubah' | 'nonaktifkan' | 'aktifkan' | 'atur-sandi'>;
      };
      sandi: string;
    };
  };
  /** Change a user’s name and roles. For people only: an API key is refused. */
  'PUT /api/pengguna/{id}': {
    path: { id: string };
    body: {
      nama: string;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
      }>;
      versiBaris: number;
    };
    answer: {
      id: string;
      versiBaris: number;
      login: string;
      nama: string;
      aktif: boolean;
      wajibGantiSandi: boolean;
      masukTerakhir: string | null;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
        namaUnit: string | null;
      }>;
      tindakan: Array<'ubah' | 'nonaktifkan' | 'aktifkan' | 'atur-sandi'>;
    };
  };
  /** Let a user in again. For people only: an API key is refused. */
  'POST /api/pengguna/{id}/aktifkan': {
    path: { id: string };
    answer: {
      id: string;
      versiBaris: number;
      login: string;
      nama: string;
      aktif: boolean;
      wajibGantiSandi: boolean;
      masukTerakhir: string | null;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
        namaUnit: string | null;
      }>;
      tindakan: Array<'ubah' | 'nonaktifkan' | 'aktifkan' | 'atur-sandi'>;
    };
  };
  /** Switch a user off; his sessions end at once. For people only: an API key is refused. */
  'POST /api/pengguna/{id}/nonaktifkan': {
    path: { id: string };
    answer: {
      id: string;
      versiBaris: number;
      login: string;
      nama: string;
      aktif: boolean;
      wajibGantiSandi: boolean;
      masukTerakhir: string | null;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
        namaUnit: string | null;
      }>;
      tindakan: Array<'ubah' | 'nonaktifkan' | 'aktifkan' | 'atur-sandi'>;
    };
  };
  /** Give a user a new one-time password; his sessions end. For people only: an API key is refused. */
  'POST /api/pengguna/{id}/sandi': {
    path: { id: string };
    answer: {
      pengguna: {
        id: string;
        versiBaris: number;
        login: string;
        nama: string;
        aktif: boolean;
        wajibGantiSandi: boolean;
        masukTerakhir: string | null;
        peran: Array<{
          peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
          cakupan: 'unit' | 'pd' | 'pemda';
          unit: string | null;
          namaUnit: string | null;
        }>;
        tindakan: Array<'ubah' | 'nonaktifkan' | 'aktifkan' | 'atur-sandi'>;
      };
      sandi: string;
    };
  };
  /** API keys of the pemda. For people only: an API key is refused. */
  'GET /api/kunci': {
    answer: {
      kunci: Array<{
        id: string;
        nama: string;
        awalan: string;
        status: 'berlaku' | 'kedaluwarsa' | 'dicabut';
        dibuat: string;
        pembuat: string | null;
        kedaluwarsa: string;
        terakhirDipakai: string | null;
        peran: Array<{
          peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
          cakupan: 'unit' | 'pd' | 'pemda';
          unit: string | null;
          namaUnit: string | null;
        }>;
        tindakan: Array<'cabut'>;
      }>;
      unit: Array<{ id: string; slug: string; nama: string; tingkat: number }>;
    };
  };
  /** Make an API key; its text is in this answer only. For people only: an API key is refused. */
  'POST /api/kunci': {
    body: {
      nama: string;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
      }>;
      berlakuHari: number;
    };
    answer: {
      kunci: {
        id: string;
        nama: string;
        awalan: string;
        status: 'berlaku' | 'kedaluwarsa' | 'dicabut';
        dibuat: string;
        pembuat: string | null;
        kedaluwarsa: string;
        terakhirDipakai: string | null;
        peran: Array<{
          peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
          cakupan: 'unit' | 'pd' | 'pemda';
          unit: string | null;
          namaUnit: string | null;
        }>;
        tindakan: Array<'cabut'>;
      };
      rahasia: string;
    };
  };
  /** Revoke an API key. For people only: an API key is refused. */
  'DELETE /api/kunci/{id}': {
    path: { id: string };
    answer: {
      id: string;
      nama: string;
      awalan: string;
      status: 'berlaku' | 'kedaluwarsa' | 'dicabut';
      dibuat: string;
      pembuat: string | null;
      kedaluwarsa: string;
      terakhirDipakai: string | null;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
        namaUnit: string | null;
      }>;
      tindakan: Array<'cabut'>;
    };
  };
  /** One’s own roles, language and sessions. For people only: an API key is refused. */
  'GET /api/profil': {
    answer: {
      login: string;
      nama: string;
      bahasa: 'id' | 'en' | null;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
        namaUnit: string | null;
      }>;
      sesi: Array<{ id: string; dibuat: string; kedaluwarsa: string; alamat: string; peramban: string; ini: boolean }>;
    };
  };
  /** Choose one’s own language. For people only: an API key is refused. */
  'PUT /api/profil': {
    body: { bahasa: 'id' | 'en' | null };
    answer: {
      login: string;
      nama: string;
      bahasa: 'id' | 'en' | null;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
        namaUnit: string | null;
      }>;
      sesi: Array<{ id: string; dibuat: string; kedaluwarsa: string; alamat: string; peramban: string; ini: boolean }>;
    };
  };
  /** Change one’s own password; all other sessions end. For people only: an API key is refused. */
  'PUT /api/profil/sandi': {
    body: { lama: string; baru: string };
    answer: {
      pengguna: { id: string; login: string; nama: string };
      pemda: { slug: string; nama: string };
      peran: Array<{ peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin'; unit: string | null }>;
      kemampuan: string[];
      bahasa: 'id' | 'en' | null;
      wajibGantiSandi: boolean;
      csrf: string;
    };
  };
  /** End all one’s other sessions. For people only: an API key is refused. */
  'DELETE /api/profil/sesi': {
    answer: {
      login: string;
      nama: string;
      bahasa: 'id' | 'en' | null;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
        namaUnit: string | null;
      }>;
      sesi: Array<{ id: string; dibuat: string; kedaluwarsa: string; alamat: string; peramban: string; ini: boolean }>;
    };
  };
  /** End one of one’s own sessions. For people only: an API key is refused. */
  'DELETE /api/profil/sesi/{id}': {
    path: { id: string };
    answer: {
      login: string;
      nama: string;
      bahasa: 'id' | 'en' | null;
      peran: Array<{
        peran: 'pembaca' | 'operator' | 'kepala' | 'koordinator' | 'admin';
        cakupan: 'unit' | 'pd' | 'pemda';
        unit: string | null;
        namaUnit: string | null;
      }>;
      sesi: Array<{ id: string; dibuat: string; kedaluwarsa: string; alamat: string; peramban: string; ini: boolean }>;
    };
  };
}
