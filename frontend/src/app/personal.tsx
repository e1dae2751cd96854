import { App } from "antd";
import type { ItemType } from "antd/es/menu/interface";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { has, useSession } from "@/api/session";
import { useSignOut } from "@/features/session/useSignIn";
import { changeLanguage } from "@/i18n";
import { useLargeType } from "@/ui/largeType";
import { useProblemWords } from "@/ui/ProblemAlert";
import { useConfirm } from "@/ui/useConfirm";

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
  const business = has(useSession(), "business");
  const [large, setLarge] = useLargeType();
  const signOut = useSignOut();
  const everywhere = useSignOut("everywhere");
  const confirm = useConfirm();
  const { message } = App.useApp();
  const words = useProblemWords();
  const failed = { onError: (problem: unknown) => void message.error(words(problem)) };
  const leaveAll = async () => {
    const question = {
      title: t("me.signOutEverywhereTitle"),
      text: t("me.signOutEverywhereText"),
      verb: t("me.signOutEverywhere"),
    };
    if (await confirm(question)) everywhere.mutate(undefined, failed);
  };
  return [
    {
      key: "language",
      label: i18n.language === "en" ? "中文" : "English",
      run: () => void changeLanguage(i18n.language === "en" ? "zh" : "en"),
    },
    { key: "large", label: t("me.large"), on: large, run: () => setLarge(!large) },
    ...(business
      ? [
          { key: "notifications", label: t("me.notifications"), run: () => navigate("/notifications/settings") },
          { key: "feed", label: t("me.feed"), run: () => navigate("/schedule/feed") },
        ]
      : []),
    { key: "password", label: t("me.password"), run: () => navigate("/account/password") },
    { key: "signOutEverywhere", label: t("me.signOutEverywhere"), run: () => void leaveAll() },
    { key: "signOut", label: t("me.signOut"), run: () => signOut.mutate(undefined, failed) },
  ];
}

export function asMenu(choices: Choice[]): ItemType[] {
  return choices.flatMap((choice): ItemType[] => [
    ...(choice.key === "signOutEverywhere" ? [{ type: "divider" as const }] : []),
    { key: choice.key, label: choice.on ? `${choice.label} ✓` : choice.label, onClick: choice.run },
  ]);
}
