const TOTAL = /^(?:sub ?)?(?:jumlah|total|grand total|jml)\b[^\d]{0,60}$/i;
const TOTAL_WORDS = 5;
const TOTAL_NOUN =
  /^(?:sub ?)?(?:jumlah|total)\s+(?:belanja|pendapatan|pembiayaan|anggaran|pagu|realisasi|program|kegiatan|apbd|apbn|seluruh|total)\b/i;

/** `Jumlah`, `TOTAL BELANJA`, `Jumlah Belanja Operasi`; not an indicator such as "Jumlah orang yang mengikuti pelatihan". */
export function isTotalLabel(text: string, strict: boolean): boolean {
  if (!TOTAL.test(text)) return false;
  if (strict)
    return (
      /^(?:jumlah|total|grand total)\s*(?:total|seluruhnya|keseluruhan)?\s*[:.]?$/i.test(text) || TOTAL_NOUN.test(text)
    );
  const words = text.split(/\s+/);
  if (
    words.length > TOTAL_WORDS ||
    /\b(?:yang|dokumen|laporan|orang|paket|unit|kunjungan|pns|asn|peserta|indikator)\b/i.test(text)
  )
    return false;
  return (
    words.slice(1).every((word) => /^[A-Z(+&/IVX]|^(?:dan|seluruh|keseluruhan|rata)/.test(word)) || words.length <= 2
  );
}

/** Whether a text names an indicator that counts something ("Jumlah orang …"): a table with several of them totals only by bare words. */
export function namesCount(text: string): boolean {
  return /^jumlah\s+[a-z]/i.test(text) && !TOTAL_NOUN.test(text);
}
