import { openZip } from '@selaras/berkas';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { workbookOf } from '../../test/workbook.ts';
import { periksaDokumen, unduhPemeriksaan } from '../index.ts';

let pasang: Installation;
const zone = process.env.TZ;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  return pasang.tutup();
});

it('dates the worklist with the day of this place, which begins before that of Greenwich', async () => {
  const audit = await periksaDokumen(pasang.admin, { nama: 'daftar.xlsx', isi: await workbookOf([['Program']]) });
  process.env.TZ = 'Asia/Jayapura';
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-03-31T20:00:00Z') });
  const { isi } = await unduhPemeriksaan(pasang.admin, audit, { format: 'xlsx', bahasa: 'id' });
  const core = await (await openZip(isi, { nama: 'daftar-kerja.xlsx' })).bytes('docProps/core.xml');
  expect(new TextDecoder().decode(core)).toContain('2025-04-01');
});
