export const pengaturanId = {
  judul: 'Pengaturan',
  tanpaHak:
    'Peran Anda tidak memerlukan halaman ini. Hubungi admin pemda bila ada data organisasi yang perlu diperbaiki.',
  tab: {
    unit: 'Unit',
    tenggat: 'Tenggat',
    pengguna: 'Pengguna',
    kunciApi: 'Kunci API',
  },
  unit: { nama: 'Nama', tahun: 'Tahun pelaporan' },
};

export const pengaturanEn: typeof pengaturanId = {
  judul: 'Settings',
  tanpaHak: 'Your role does not need this page. Ask the admin of the pemda if data of the organisation must be mended.',
  tab: {
    unit: 'Units',
    tenggat: 'Deadlines',
    pengguna: 'Users',
    kunciApi: 'API keys',
  },
  unit: { nama: 'Name', tahun: 'Years of reports' },
};
