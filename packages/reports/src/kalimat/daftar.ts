import { joinList } from '@selaras/domain';

/** Joins the items of a sentence; items that hold a comma themselves are parted by semicolons. */
export function joinItems(items: readonly string[]): string {
  if (items.length < 2 || !items.some((item) => item.includes(','))) return joinList(items);
  return `${items.slice(0, -1).join('; ')}; dan ${items.at(-1)}`;
}

/** Names the items: "yaitu A dan B", or "antara lain A, B, dan C" where only the first `limit` are named. */
export function nameItems(items: readonly string[], limit = 6): string {
  if (items.length === 0) return '';
  return items.length <= limit ? `yaitu ${joinItems(items)}` : `antara lain ${joinItems(items.slice(0, limit))}`;
}

/** First letter in upper case. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
