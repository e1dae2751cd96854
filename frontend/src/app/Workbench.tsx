import { LeftOutlined } from "@ant-design/icons";
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import { Inbox } from "@/features/inbox/Inbox";
import { useWide } from "@/ui/useNarrow";
import { TaskPanel } from "./study";

/** Where the list stood comes back with it: it stays mounted beneath a task that covers it. */
function useKeptScroll(covered: boolean): void {
  const kept = useRef(0);
  useLayoutEffect(() => {
    if (!covered) {
      window.scrollTo(0, kept.current);
      const note = () => {
        kept.current = window.scrollY;
      };
      window.addEventListener("scroll", note, { passive: true });
      return () => window.removeEventListener("scroll", note);
    }
    window.scrollTo(0, 0);
  }, [covered]);
}

/** The list of tasks; on a wide screen the open one stands beside it, on a narrow one in front of it. */
export function Component() {
  const { t } = useTranslation("inbox");
  const { key } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const wide = useWide();
  const covered = key !== undefined && !wide;
  useKeptScroll(covered);
  return (
    <div className={key && wide ? "workbench workbench-split" : "workbench"}>
      <div className="workbench-list" hidden={covered}>
        <Inbox openKey={key} />
      </div>
      {key && (
        <section className="workbench-task" aria-label={t("title")}>
          <Link to={{ pathname: "/inbox", search }} className="workbench-back">
            <LeftOutlined aria-hidden="true" /> {t("back")}
          </Link>
          <TaskPanel key={key} taskKey={key} onDone={() => navigate({ pathname: "/inbox", search })} />
        </section>
      )}
    </div>
  );
}
