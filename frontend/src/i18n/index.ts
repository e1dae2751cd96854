import dayjs from "dayjs";
import i18n from "i18next";
import { initReactI18next } from "react-i18next";
import { setApiLanguage } from "@/api/client";
import "dayjs/locale/zh-cn";

export type Language = "zh" | "en";
type Words = Record<string, Record<string, unknown>>;

// One chunk per language; a language is loaded when somebody reads it.
const loaders: Record<Language, () => Promise<{ words: Words }>> = {
  zh: () => import("./zh"),
  en: () => import("./en"),
};

const STORED = "language";

export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === "en" ? "en" : "zh";
}

export async function loadLanguage(language: Language): Promise<void> {
  const { words } = await loaders[language]();
  for (const [namespace, bundle] of Object.entries(words))
    i18n.addResourceBundle(language, namespace, bundle, true, true);
}

export async function changeLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  localStorage.setItem(STORED, language);
  setApiLanguage(language);
  dayjs.locale(language === "zh" ? "zh-cn" : "en");
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  await i18n.changeLanguage(language);
}

/** Ready to draw: the words of one language are there. */
export async function startI18n(language: Language = storedLanguage()): Promise<typeof i18n> {
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    ns: ["common"],
    defaultNS: "common",
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(language);
  return i18n;
}

export default i18n;
