/** Colours of series: told apart by lightness too, so that they work in grey and for colour-blind readers. */
export const WARNA = { realisasi: '#2f7d4f', target: '#c77700' } as const;
