export * from './sheet/address.ts';
export * from './sheet/loaded-sheet.ts';
export { type ReadSheetsOptions, readSheets } from './sheet/read-sheets.ts';
export * from './sheet/types.ts';
export * from './sheet/write-workbook.ts';
export { packZip } from './zip/deterministic-zip.ts';
export * from './zip/file-kind.ts';
export * from './zip/limits.ts';
export { type OpenZipOptions, openZip, type ZipArchive, type ZipEntry } from './zip/open-zip.ts';
