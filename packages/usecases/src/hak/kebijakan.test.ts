import { peranSchema } from '@selaras/contracts';
import { describe, expect, test } from 'vitest';
import { type Aktor, boleh, type Kemampuan, kebijakan, kemampuanPada } from './kebijakan.ts';

const jalur = ['bagian', 'biro', 'setda'];

function aktor(peran: Aktor['peran']): Aktor {
  return { pengguna: 'u1', label: 'u1', peran };
}

describe('policies', () => {
  test('a role for a unit reaches everything below it, nothing beside it', () => {
    const operator = aktor([{ peran: 'operator', unit: 'biro', turun: true }]);
    expect(boleh(operator, 'angka:impor', jalur)).toBe(true);
    expect(boleh(operator, 'angka:impor', ['biro-lain', 'setda'])).toBe(false);
    expect(boleh(operator, 'laporan:lihat', ['setda'])).toBe(false);
  });

  test('a role without what is below stays with its unit', () => {
    const kepala = aktor([{ peran: 'kepala', unit: 'biro', turun: false }]);
    expect(boleh(kepala, 'laporan:lihat', ['biro', 'setda'])).toBe(true);
    expect(boleh(kepala, 'laporan:lihat', jalur)).toBe(false);
  });

  test('a role for one unit never grants what concerns the whole pemda', () => {
    const admin = aktor([{ peran: 'admin', unit: 'biro', turun: true }]);
    expect(boleh(admin, 'pengguna:kelola', jalur)).toBe(false);
    expect(boleh(aktor([{ peran: 'admin', unit: null, turun: true }]), 'pengguna:kelola')).toBe(true);
  });

  test('a reader changes nothing', () => {
    const changing: Kemampuan[] = ['angka:impor', 'angka:ubah', 'referensi:impor', 'pengguna:kelola'];
    const pembaca = aktor([{ peran: 'pembaca', unit: null, turun: true }]);
    expect(changing.filter((kemampuan) => boleh(pembaca, kemampuan, jalur))).toEqual([]);
  });

  test('each role and ability agrees with the table, and a stranger may do nothing', () => {
    for (const peran of peranSchema.options) {
      const expected = (Object.keys(kebijakan) as Kemampuan[]).filter((k) => kebijakan[k].peran.includes(peran));
      expect(kemampuanPada(aktor([{ peran, unit: null, turun: true }]), jalur)).toEqual(expected);
    }
    expect(kemampuanPada(aktor([]), jalur)).toEqual([]);
  });
});
