import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { InboxBox, InboxCounts } from "@/api/inboxTypes";
import { BOXES } from "./useInboxFilter";

interface Props {
  box: InboxBox;
  counts: InboxCounts | undefined;
  oversees: boolean;
}

/** 待办 12 · 本组 7 · 已办 · 我发起 · 全部 */
export function Boxes({ box, counts, oversees }: Props) {
  const { t } = useTranslation("inbox");
  const [params] = useSearchParams();
  const to = (name: InboxBox) => {
    const next = new URLSearchParams(params);
    next.set("box", name);
    return { pathname: "/inbox", search: `?${next}` };
  };
  const count: Partial<Record<InboxBox, number>> = { mine: counts?.mine, group: counts?.group };
  return (
    <nav className="boxes" aria-label={t("boxes")}>
      {BOXES.filter((name) => name !== "all" || oversees || box === "all").map((name) => (
        <Link key={name} to={to(name)} aria-current={name === box ? "page" : undefined}>
          {t(`box.${name}`)}
          {count[name] !== undefined && <span className="box-count">{count[name]}</span>}
        </Link>
      ))}
    </nav>
  );
}
