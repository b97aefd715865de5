export const cariId = {
  buka: 'Cari',
  judul: 'Cari di seluruh Selaras',
  isian: 'Kode, program, indikator, kegiatan, atau laporan',
  ketik: 'Ketik sedikitnya dua huruf atau angka.',
  kosong: 'Tidak ada yang cocok dengan "{{q}}".',
  jumlah: '{{jumlah}} hasil',
  tombol: '↑ ↓ memilih · Enter membuka · Esc menutup',
  jenis: { anggaran: 'Program & anggaran', indikator: 'Indikator', kegiatan: 'Kegiatan', laporan: 'Laporan' },
};

export const cariEn: typeof cariId = {
  buka: 'Search',
  judul: 'Search all of Selaras',
  isian: 'Code, program, indicator, activity or report',
  ketik: 'Type at least two letters or digits.',
  kosong: 'Nothing matches "{{q}}".',
  jumlah: 'Results: {{jumlah}}',
  tombol: '↑ ↓ choose · Enter opens · Esc closes',
  jenis: { anggaran: 'Programs & budget', indikator: 'Indicators', kegiatan: 'Activities', laporan: 'Reports' },
};
