import type { LembarAnggaran, RealisasiAnggaranDto } from '@selaras/contracts';

/** A program with two sub kegiatan; the first has three lines. For tests and measurements of the grid. */
export function contohLembar(ubahan: Partial<LembarAnggaran> = {}): LembarAnggaran {
  const lekat = { indikator: [], kas: 0, catatan: 0, lampiran: 0 };
  const simpul = { unit: 'Bagian Satu', pelaksana: 'u1', versiBaris: 1, lekat };
  return {
    dokumen: { id: 'd', judul: 'DPA', versi: 'murni', status: 'draf' },
    dokumenTersedia: [],
    simpul: [
      { ...simpul, id: 'p', induk: null, jenis: 'program', kode: '4.01', nama: 'Program Penataan', urut: 1 },
      { ...simpul, id: 's1', induk: 'p', jenis: 'sub-kegiatan', kode: '4.01.01', nama: 'Penataan organisasi', urut: 1 },
      { ...simpul, id: 's2', induk: 'p', jenis: 'sub-kegiatan', kode: '4.01.02', nama: 'Tata laksana', urut: 2 },
    ],
    anggaran: [
      baris('pagu-s1', 's1', '1000.00', false),
      baris('a', 's1', '500.00'),
      baris('b', 's1', '300.00'),
      baris('c', 's1', '100.00'),
      baris('pagu-s2', 's2', '50.00', false),
    ],
    realisasi: [realisasi({ anggaran: 'a', jumlah: '200.00' }), realisasi({ simpul: 's2', jumlah: '25.00' })],
    temuan: [
      {
        aturan: 'belum-dirinci',
        tingkat: 'info',
        jenis: 'simpul',
        id: 's1',
        pesan: { id: 'Belum dirinci.', en: 'Not broken down.' },
      },
    ],
    triwulanTertutup: [],
    paguDapatDiubah: true,
    pelaksana: [{ id: 'u1', nama: 'Bagian Satu' }],
    versiBerikut: [],
    kemampuan: ['laporan:lihat', 'angka:ubah'],
    ...ubahan,
  };
}

function baris(id: string, simpul: string, jumlah: string, rincian = true): LembarAnggaran['anggaran'][number] {
  const urut = rincian ? id.charCodeAt(0) : 0;
  const rekening = rincian ? '5.1.02' : '';
  return { id, simpul, rincian, urut, uraian: `Belanja ${id}`, rekening, sumberDana: '', jumlah, versiBaris: 1 };
}

/** Money of the first quarter of 2024, unless told otherwise. */
export function realisasi(row: Partial<RealisasiAnggaranDto>): RealisasiAnggaranDto {
  return {
    id: `r-${row.anggaran ?? row.simpul}-${row.triwulan ?? 1}`,
    anggaran: null,
    simpul: null,
    versiLain: false,
    rincian: typeof row.anggaran === 'string',
    periode: '2024-T1',
    triwulan: 1,
    satuTriwulan: true,
    jumlah: '0.00',
    alasan: '',
    versiBaris: 1,
    ...row,
  };
}
