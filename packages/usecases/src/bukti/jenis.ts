import { detectFileKind, openZip } from '@selaras/berkas';
import { AppError, type Penjelasan } from '@selaras/domain';

/** A kind of file that is taken as evidence. */
interface JenisBukti {
  tipe: string;
  /** Endings of its names, the usual one first. */
  akhiran: readonly [string, ...string[]];
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const PDF: JenisBukti = { tipe: 'application/pdf', akhiran: ['.pdf'] };
const PNG: JenisBukti = { tipe: 'image/png', akhiran: ['.png'] };
const JPG: JenisBukti = { tipe: 'image/jpeg', akhiran: ['.jpg', '.jpeg'] };
const DOCX: JenisBukti = { tipe: `${OOXML}.wordprocessingml.document`, akhiran: ['.docx'] };
const XLSX: JenisBukti = { tipe: `${OOXML}.spreadsheetml.sheet`, akhiran: ['.xlsx'] };

/** Endings of all kinds of evidence. */
export const AKHIRAN_BUKTI: readonly string[] = [PDF, PNG, JPG, DOCX, XLSX].flatMap(({ akhiran }) => akhiran);

/** Largest evidence file in bytes. */
export const UKURAN_BUKTI = 20 * 1024 * 1024;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPG_SIGNATURE = [0xff, 0xd8, 0xff];
const NAMA_MAKS = 150;

/** A file as evidence: its true type, and its name with the ending of that type. */
export interface BerkasDikenal {
  nama: string;
  tipe: string;
}

/**
 * Says by its content what a file is; its name is not believed. Throws `isi-ditolak` for everything but PDF, PNG, JPEG and documents and
 * workbooks without macros.
 */
export async function kenaliBukti(nama: string, isi: Uint8Array): Promise<BerkasDikenal> {
  const bersih = bersihkanNama(nama);
  if (isi.byteLength > UKURAN_BUKTI) {
    throw tolak(bersih, 'terlalu-besar', {
      pesan: { id: 'Berkas lebih besar dari 20 MB.', en: 'The file is larger than 20 MB.' },
      saran: {
        id: 'Kecilkan gambar atau pindaiannya, atau bagi menjadi beberapa berkas.',
        en: 'Make its pictures or scans smaller, or divide it.',
      },
    });
  }
  const jenis = await cariJenis(bersih, isi);
  const cocok = jenis.akhiran.some((akhiran) => bersih.toLowerCase().endsWith(akhiran));
  return { tipe: jenis.tipe, nama: cocok ? bersih : `${bersih}${jenis.akhiran[0]}` };
}

async function cariJenis(nama: string, isi: Uint8Array): Promise<JenisBukti> {
  if (isi.byteLength === 0) {
    throw tolak(nama, 'kosong', {
      pesan: { id: 'Berkas kosong.', en: 'The file is empty.' },
      saran: { id: 'Simpan ulang berkasnya, lalu unggah kembali.', en: 'Save the file again, then upload it.' },
    });
  }
  if (startsWith(isi, PNG_SIGNATURE)) return PNG;
  if (startsWith(isi, JPG_SIGNATURE)) return JPG;
  const kind = detectFileKind(isi);
  if (kind === 'pdf') return PDF;
  if (kind === 'zip') return cariJenisPaket(nama, isi);
  if (kind !== 'terkunci') throw tolak(nama, 'jenis-tidak-diterima', JENIS_TIDAK_DITERIMA);
  throw tolak(nama, 'terkunci', {
    pesan: { id: 'Berkas dikunci dengan kata sandi.', en: 'The file is protected by a password.' },
    saran: { id: 'Simpan salinan tanpa kata sandi.', en: 'Save a copy without a password.' },
  });
}

/** What a package of Office is stands in its list of content types; a macro has a type of its own. */
async function cariJenisPaket(nama: string, isi: Uint8Array): Promise<JenisBukti> {
  const paket = await openZip(isi, { nama });
  if (!paket.has('[Content_Types].xml')) throw tolak(nama, 'jenis-tidak-diterima', JENIS_TIDAK_DITERIMA);
  const jenis = new TextDecoder().decode(await paket.bytes('[Content_Types].xml'));
  if (/macroEnabled|vbaProject/i.test(jenis) || paket.entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) {
    throw tolak(nama, 'bermakro', {
      pesan: { id: 'Berkas berisi makro.', en: 'The file contains macros.' },
      saran: {
        id: 'Simpan sebagai .docx, .xlsx, atau PDF tanpa makro.',
        en: 'Save it as .docx, .xlsx or PDF, without macros.',
      },
    });
  }
  if (jenis.includes(`${DOCX.tipe}.main+xml`)) return DOCX;
  if (jenis.includes(`${XLSX.tipe}.main+xml`)) return XLSX;
  throw tolak(nama, 'jenis-tidak-diterima', JENIS_TIDAK_DITERIMA);
}

/** A name that is safe to show and to save under: no folders, no control characters, not too long. */
function bersihkanNama(nama: string): string {
  const last = nama.split(/[\\/]/).at(-1) ?? '';
  // Browsers write a quotation mark or a line break of a name in an upload as %22, %0D, %0A.
  const safe = last.replace(/%(22|0D|0A)|[\p{Cc}\p{Cf}<>:"|?*]/giu, '').trim();
  const akhiran = /\.[a-z0-9]{1,5}$/i.exec(safe)?.[0] ?? '';
  const pokok = safe.slice(0, safe.length - akhiran.length).slice(0, NAMA_MAKS - akhiran.length);
  return `${pokok.replace(/^\.+/, '') || 'bukti'}${akhiran}`;
}

function startsWith(isi: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => isi[index] === byte);
}

const JENIS_TIDAK_DITERIMA: Penjelasan = {
  pesan: {
    id: 'Isi berkas ini bukan PDF, PNG, JPG, Word (.docx), atau Excel (.xlsx).',
    en: 'The content of this file is no PDF, PNG, JPG, Word (.docx) or Excel (.xlsx).',
  },
  saran: { id: 'Simpan sebagai PDF, lalu unggah PDF-nya.', en: 'Save it as PDF and upload that.' },
};

function tolak(nama: string, kode: string, { pesan, saran }: Penjelasan): AppError {
  const utama = { id: `${nama} tidak dapat dilampirkan.`, en: `${nama} can’t be attached.` };
  return new AppError('isi-ditolak', utama, [{ lokasi: nama, kode, pesan, saran }]);
}
