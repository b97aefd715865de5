/**
 * A short name for addresses and codes: lower-case letters and digits in words joined by hyphens, at most `maks` characters, without a hyphen at
 * either end. "Biro Organisasi" → "biro-organisasi"; empty for a text without letters or digits.
 */
export function toSlug(text: string, maks = 100): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maks)
    .replace(/-$/, '');
}
