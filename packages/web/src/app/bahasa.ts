import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../locales/en.ts';
import { id, type Locale } from '../locales/id.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Locale };
  }
}

export type Bahasa = 'id' | 'en';

const STORAGE_KEY = 'selaras.bahasa';

function storedBahasa(): Bahasa {
  return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'id';
}

/** Switches the language of the page and remembers it on this device. */
export async function gantiBahasa(bahasa: Bahasa): Promise<void> {
  localStorage.setItem(STORAGE_KEY, bahasa);
  document.documentElement.lang = bahasa;
  await i18next.changeLanguage(bahasa);
}

/** Uses a language for whoever has chosen none on this device; a later choice of his own wins. */
export async function pakaiBahasaAwal(bahasa: Bahasa): Promise<void> {
  if (localStorage.getItem(STORAGE_KEY) !== null || i18next.language === bahasa) return;
  document.documentElement.lang = bahasa;
  await i18next.changeLanguage(bahasa);
}

export async function siapkanBahasa(): Promise<void> {
  const bahasa = storedBahasa();
  document.documentElement.lang = bahasa;
  await i18next.use(initReactI18next).init({
    lng: bahasa,
    fallbackLng: 'id',
    resources: { id: { translation: id }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
}
