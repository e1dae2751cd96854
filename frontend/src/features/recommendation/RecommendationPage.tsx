import { useQuery } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import type { Recommendation, RecommendationNeighbour } from "@/api/recommendationTypes";
import { ExportButton } from "@/ui/ExportButton";
import { OtherDateOf, useRunning } from "@/ui/OtherDate";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer } from "@/ui/states";
import { useConfirm } from "@/ui/useConfirm";
import { usePageTitle } from "@/ui/usePageTitle";
import { Chain } from "./Chain";
import { EditForm } from "./DraftForm";
import { Passages, Said, TakenUpList } from "./Facts";
import { MeasuresForm } from "./MeasuresForm";
import { Replies } from "./Replies";
import { Replying } from "./ReplyForm";
import { recommendationQuery } from "./recommendation";
import styles from "./recommendation.module.css";
import { useRemove } from "./register";
import { StandTag } from "./Statistics";

/** One recommendation with everything that belongs to it; a unit that was asked sees what it was asked. */
export function RecommendationPage() {
  const { id = "" } = useParams();
  const recommendation = useQuery(recommendationQuery(id));
  usePageTitle(recommendation.data && `${recommendation.data.row.number} ${recommendation.data.row.text.slice(0, 20)}`);
  return (
    <div className={styles.page}>
      <Answer query={recommendation} rows={12}>
        {(view) => <Page recommendation={view} />}
      </Answer>
    </div>
  );
}

type Open = "write" | "measures" | "record" | null;

function Page({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation("recommendation");
  const { message } = App.useApp();
  const [open, setOpen] = useState<Open>(null);
  const { row, actions, inside, next } = recommendation;
  const may = (act: Recommendation["actions"][number]) => actions.includes(act);
  const asked = recommendation.replies.filter((reply) => reply.state === "ASKED");
  const running = useRunning(next.length > 0 ? [row.id, ...asked.map((reply) => reply.id)] : []);
  const mine = may("name") || may("assess") || may("reply");
  const shut = () => setOpen(null);
  return (
    <>
      <header className={styles.head}>
        <nav aria-label={t("breadcrumb")} className={styles.from}>
          {inside ? (
            <Link to={`/studies/${recommendation.studyId}/recommendations`}>{recommendation.studyTitle}</Link>
          ) : (
            recommendation.studyTitle
          )}
          {recommendation.above.map((one) => (
            <span key={one.id}>
              {" / "}
              <Link to={`/recommendations/${one.id}`}>{one.number}</Link>
            </span>
          ))}
        </nav>
        <div className={styles.titleLine}>
          <h1>{t("titleOf", { number: row.path.replace(/、$/, "") })}</h1>
          <StandTag row={row} classes={recommendation.classes} />
        </div>
        {next.length > 0 && (
          <p className="secondary">
            {t("withNow", { names: [...new Set(next.flatMap((one) => one.holders))].join(t("listSeparator")) })}{" "}
            <OtherDateOf
              deadline={running.find((one) => one.of === row.id)}
              about={t("titleOf", { number: row.path })}
            />
          </p>
        )}
        <div className={styles.row}>
          {mine && recommendation.taskKey && (
            <Link to={`/tasks/${recommendation.taskKey}`}>
              <Button type="primary" size="large">
                {t(may("assess") ? "assess" : may("name") ? "nameUnits" : "sendReply")}
              </Button>
            </Link>
          )}
          {may("record-reply") && <Button onClick={() => setOpen("record")}>{t("recordReply")}</Button>}
          {may("write") && <Button onClick={() => setOpen("write")}>{t("change")}</Button>}
          {may("take-up") && <Button onClick={() => setOpen("measures")}>{t("linkMeasures")}</Button>}
          {may("remove") && <Remove recommendation={recommendation} />}
        </div>
      </header>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Said recommendation={recommendation} />
          <Neighbours title={t("below")} all={recommendation.below} />
          <Neighbours
            title={t("similar")}
            all={[...(recommendation.similarTo ? [recommendation.similarTo] : []), ...recommendation.similar]}
          />
          <Passages passages={recommendation.passages} />
          <TakenUpList takenUp={recommendation.takenUp} />
        </div>
        <div className={styles.stack}>
          <Replies recommendation={recommendation} running={running} />
        </div>
      </div>
      {inside && (recommendation.passages.length > 0 || recommendation.takenUp.length > 0) && (
        <section aria-label={t("chainTitle")} className={styles.form}>
          <div className={styles.titleLine}>
            <h2 className={styles.heading}>{t("chainTitle")}</h2>
            <span className={styles.gap} />
            <ExportButton
              path={`/studies/${recommendation.studyId}/recommendation-chain`}
              filter={{ recommendation: row.id }}
            />
          </div>
          <Chain study={recommendation.studyId} recommendation={row.id} />
        </section>
      )}
      <Drawer open={open === "write"} size="large" title={t("change")} destroyOnHidden onClose={shut}>
        <EditForm
          recommendation={recommendation}
          onSaved={() => {
            shut();
            void message.success(t("saved"));
          }}
        />
      </Drawer>
      <Drawer open={open === "measures"} size="large" title={t("linkMeasures")} destroyOnHidden onClose={shut}>
        <MeasuresForm recommendation={recommendation} onDone={shut} />
      </Drawer>
      <Drawer open={open === "record"} size="large" title={t("recordReply")} destroyOnHidden onClose={shut}>
        <Replying recommendation={recommendation} replies={asked} onSent={shut} />
      </Drawer>
    </>
  );
}

function Neighbours({ title, all }: { title: string; all: RecommendationNeighbour[] }) {
  if (all.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.plain}>
        {all.map((one) => (
          <li key={one.id}>
            <Link to={`/recommendations/${one.id}`}>
              {one.number} {one.text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remove({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation("recommendation");
  const confirm = useConfirm();
  const navigate = useNavigate();
  const remove = useRemove(recommendation);
  const ask = async () => {
    if (await confirm({ title: t("removeAsk"), text: recommendation.row.text, verb: t("remove"), danger: true }))
      remove.mutate(undefined, {
        onSuccess: () => navigate(`/studies/${recommendation.studyId}/recommendations`, { replace: true }),
      });
  };
  return (
    <>
      <Button danger loading={remove.isPending} onClick={() => void ask()}>
        {t("remove")}
      </Button>
      <ProblemAlert problem={remove.error} />
    </>
  );
}
