export const pengaturanId = {
  judul: 'Pengaturan',
  tanpaHak:
    'Peran Anda tidak memerlukan halaman ini. Hubungi admin pemda bila ada data organisasi yang perlu diperbaiki.',
  tab: {
    unit: 'Unit',
    jabatan: 'Jabatan & pejabat',
    pemda: 'Pemda & laporan',
    tenggat: 'Tenggat',
    pengguna: 'Pengguna',
    kunciApi: 'Kunci API',
  },
};

export const pengaturanEn: typeof pengaturanId = {
  judul: 'Settings',
  tanpaHak: 'Your role does not need this page. Ask the admin of the pemda if data of the organisation must be mended.',
  tab: {
    unit: 'Units',
    jabatan: 'Offices & holders',
    pemda: 'Government & reports',
    tenggat: 'Deadlines',
    pengguna: 'Users',
    kunciApi: 'API keys',
  },
};
