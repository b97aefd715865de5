const PERAMBAN: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(?:e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SISTEM: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

const pertama = (daftar: readonly [RegExp, string][], teks: string) => daftar.find(([pola]) => pola.test(teks))?.[1];

/** A browser's `user-agent` as people call it, e.g. `Chrome, Windows`; null when it says nothing known. */
export function namaPerangkat(userAgent: string): string | null {
  const parts = [pertama(PERAMBAN, userAgent), pertama(SISTEM, userAgent)].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}
