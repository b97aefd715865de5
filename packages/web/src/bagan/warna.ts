/** Colours of series: told apart by lightness too, so that they work in grey and for colour-blind readers. */
export const WARNA = { realisasi: '#2f7d4f', pagu: '#b8c7bd', rencana: '#c77700', target: '#c77700' } as const;
