import type { ItemType } from "antd/es/menu/interface";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useSignOut } from "@/features/session/useSignIn";
import { changeLanguage } from "@/i18n";
import { useLargeType } from "@/ui/largeType";

export interface Choice {
  key: string;
  label: string;
  on?: boolean;
  run: () => void;
}

/** What a person may settle for themselves: in the menu on a desk, on the page 我的 on a phone. */
export function usePersonalChoices(): Choice[] {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [large, setLarge] = useLargeType();
  const signOut = useSignOut();
  return [
    {
      key: "language",
      label: i18n.language === "en" ? "中文" : "English",
      run: () => void changeLanguage(i18n.language === "en" ? "zh" : "en"),
    },
    { key: "large", label: t("me.large"), on: large, run: () => setLarge(!large) },
    { key: "password", label: t("me.password"), run: () => navigate("/account/password") },
    { key: "signOut", label: t("me.signOut"), run: () => signOut.mutate() },
  ];
}

export function asMenu(choices: Choice[]): ItemType[] {
  return choices.flatMap((choice): ItemType[] => [
    ...(choice.key === "signOut" ? [{ type: "divider" as const }] : []),
    { key: choice.key, label: choice.on ? `${choice.label} ✓` : choice.label, onClick: choice.run },
  ]);
}
