import dayjs from "dayjs";
import i18n from "i18next";
import { initReactI18next } from "react-i18next";
import { setApiLanguage } from "@/api/client";
import type { Words } from "./byNamespace";
import "dayjs/locale/en-gb";
import "dayjs/locale/zh-cn";

export type Language = "zh" | "en";

// Two chunks per language, loaded when somebody reads it: the words of the inbox, and those of all other screens.
const loaders: Record<Language, { first: () => Promise<{ words: Words }>; rest: () => Promise<{ words: Words }> }> = {
  zh: { first: () => import("./zh"), rest: () => import("./zh-rest") },
  en: { first: () => import("./en"), rest: () => import("./en-rest") },
};

const STORED = "language";

export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === "en" ? "en" : "zh";
}

async function load(language: Language, part: "first" | "rest"): Promise<void> {
  const { words } = await loaders[language][part]();
  for (const [namespace, bundle] of Object.entries(words))
    i18n.addResourceBundle(language, namespace, bundle, true, true);
}

let rest: Promise<void> = Promise.resolve();

function loadRest(language: Language): Promise<void> {
  rest = load(language, "rest");
  rest.catch(() => {}); // whoever waits for them hears of it
  return rest;
}

/** Every screen but the inbox waits for this before it is drawn; asks again when they did not come. */
export const allWords = (): Promise<void> => rest.catch(() => loadRest(i18n.language as Language));

/** The screen changes its language at once and whole. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([load(language, "first"), loadRest(language)]);
  await speak(language);
}

async function speak(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  setApiLanguage(language);
  dayjs.locale(language === "zh" ? "zh-cn" : "en-gb");
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  await i18n.changeLanguage(language);
}

/** Ready to draw the inbox: its words in one language are there, the others are on their way. */
export async function startI18n(language: Language = storedLanguage()): Promise<typeof i18n> {
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    ns: ["common"],
    defaultNS: "common",
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: "added" },
  });
  await load(language, "first");
  await speak(language);
  void loadRest(language);
  return i18n;
}

export default i18n;
