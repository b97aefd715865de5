/** `draf` → `diajukan` → `ditetapkan` → `digantikan`. Only `ditetapkan` closes its period. */
export type StatusLaporan = 'draf' | 'diajukan' | 'ditetapkan' | 'digantikan';

/** What is done to a report. */
export type TindakanLaporan = 'ajukan' | 'tarik' | 'kembalikan' | 'tetapkan' | 'buka-kembali';

/** One step of a report's way to its signature. */
export interface TransisiLaporan {
  dari: StatusLaporan;
  ke: StatusLaporan;
  /** Whether the step wants words: a comment when it is returned, a reason when it is reopened. */
  perluAlasan: boolean;
}

/** The workflow of a report, as data. A step that is not in this table does not exist. */
export const TRANSISI_LAPORAN: Readonly<Record<TindakanLaporan, TransisiLaporan>> = {
  ajukan: { dari: 'draf', ke: 'diajukan', perluAlasan: false },
  tarik: { dari: 'diajukan', ke: 'draf', perluAlasan: false },
  kembalikan: { dari: 'diajukan', ke: 'draf', perluAlasan: true },
  tetapkan: { dari: 'diajukan', ke: 'ditetapkan', perluAlasan: false },
  'buka-kembali': { dari: 'ditetapkan', ke: 'digantikan', perluAlasan: true },
};

/** Steps that a report of this status can take. */
export function listTindakan(status: StatusLaporan): TindakanLaporan[] {
  const semua = Object.keys(TRANSISI_LAPORAN) as TindakanLaporan[];
  return semua.filter((tindakan) => TRANSISI_LAPORAN[tindakan].dari === status);
}
