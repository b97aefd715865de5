import type { ReportContext } from '../data/context.ts';
import type { JumlahIndikator } from '../kalimat/kinerja.ts';

/** Counts the indicators of the capaian table by what can be said about them, each once. */
export function countKinerja({ kinerja }: ReportContext): JumlahIndikator {
  const count: JumlahIndikator = {
    seluruhnya: 0,
    terukur: 0,
    tercapai: 0,
    belumWaktunya: 0,
    belumAdaRealisasi: 0,
    takTerdefinisi: 0,
  };
  for (const { terhadapTahun: hasil } of [...kinerja.iku, ...kinerja.bagian].flatMap((group) => group.indikator)) {
    count.seluruhnya += 1;
    if (hasil.kind !== 'tak-terdefinisi') {
      count.terukur += 1;
      count.tercapai += hasil.tercapai ? 1 : 0;
    } else if (hasil.sebab === 'belum-waktunya') count.belumWaktunya += 1;
    else if (hasil.sebab === 'realisasi-belum-ada') count.belumAdaRealisasi += 1;
    else count.takTerdefinisi += 1;
  }
  return count;
}
