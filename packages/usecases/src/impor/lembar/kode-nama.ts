/** A cell that holds a code and a name, as official lists and finance systems print them. */
export interface CodeAndName {
  kode: string;
  nama: string;
}

const CODE = String.raw`[0-9Xx]{1,5}(?:\s*\.\s*[0-9Xx]{1,5})+`;
const CODE_THEN_NAME = new RegExp(String.raw`^\s*(${CODE})\.?(?:\s*[-–—:]\s*|\s+)(\S[\s\S]*)$`);
const CODE_ONLY = new RegExp(String.raw`^\s*(${CODE})\.?\s*$`);

/** Splits "1.01.02 PROGRAM …"; a cell with only a code has an empty name. Null when it does not start with a dotted code. */
export function splitCodeAndName(text: string): CodeAndName | null {
  // A code alone is tried first: "4 . 01 . 02" must not end as the code 4.01 with the name ". 02".
  const only = CODE_ONLY.exec(text);
  if (only?.[1]) return { kode: tidyCode(only[1]), nama: '' };
  const both = CODE_THEN_NAME.exec(text);
  return both?.[1] && both[2] ? { kode: tidyCode(both[1]), nama: both[2].trim() } : null;
}

function tidyCode(code: string): string {
  return code.replace(/\s+/g, '').toUpperCase();
}
