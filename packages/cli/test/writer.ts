/*
 * Saves one text after the other, each in a transaction of its own, and prints the number of each save once it is acknowledged. Runs until it is
 * killed: `kill.test.ts` looks at what is left.
 */
import { aktorSistem, bukaSistem } from '@selaras/usecases';

const [data = ''] = process.argv.slice(2);
const sistem = await bukaSistem({ data });
const konteks = await sistem.konteks('ntt', aktorSistem('penulis'));
for (let nomor = 1; ; nomor += 1) {
  await konteks.transaksi(async ({ narasi }) => {
    const [row] = await narasi.list({ tahun: 2024 });
    if (row === undefined) throw new Error('no text to write on');
    await narasi.save({ ...row.value, teks: String(nomor) }, row.versiBaris);
  });
  process.stdout.write(`${nomor}\n`);
}
