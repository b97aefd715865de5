/** What a zip package may hold before it is refused. All sizes in bytes, uncompressed unless stated. */
export interface ZipLimits {
  /** Size of the file itself. */
  maxFileBytes: number;
  maxEntries: number;
  /** One entry. */
  maxEntryBytes: number;
  /** All entries together. */
  maxTotalBytes: number;
  /** Uncompressed ÷ compressed size of one entry. */
  maxRatio: number;
  /** Entries up to this size are exempt from `maxRatio`: a short, repetitive XML part compresses well and is harmless. */
  ratioFreeBytes: number;
}

const MIB = 1024 * 1024;

/** Wide enough for a 455-page report with pictures, narrow enough to stop a bomb before a byte of it is inflated. */
export const DEFAULT_ZIP_LIMITS: ZipLimits = {
  maxFileBytes: 100 * MIB,
  maxEntries: 10_000,
  maxEntryBytes: 256 * MIB,
  maxTotalBytes: 512 * MIB,
  maxRatio: 250,
  ratioFreeBytes: MIB,
};
