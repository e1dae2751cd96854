import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Drawer, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useOutletContext } from "react-router";
import type { RecommendationRegister } from "@/api/recommendationTypes";
import type { StudyView } from "@/api/studyTypes";
import { ExportButton } from "@/ui/ExportButton";
import { Answer, EmptyState } from "@/ui/states";
import { useParam } from "@/ui/useParam";
import { Chain } from "./Chain";
import { DraftForm } from "./DraftForm";
import { Filters } from "./Filters";
import { Policies } from "./Policies";
import { RegisterTable } from "./RegisterTable";
import { RegisterTree } from "./RegisterTree";
import styles from "./recommendation.module.css";
import { registerQuery, useRegisterFilter } from "./register";
import { Sources } from "./Sources";
import { Statistics } from "./Statistics";

const VIEWS = ["table", "tree", "chain"] as const;

/** All recommendations of a study: as a list, as a tree, and as the chain from evidence to measure. */
export function RegisterTab() {
  const study = useOutletContext<StudyView>();
  const { filter } = useRegisterFilter();
  const [view] = useParam("view");
  // A tree has one order only.
  const asked = view === "tree" ? { ...filter, sort: undefined } : filter;
  const register = useQuery({ ...registerQuery(study.id, asked), placeholderData: keepPreviousData });
  return <Answer query={register}>{(view) => <Register register={view} />}</Answer>;
}

function Register({ register }: { register: RecommendationRegister }) {
  const { t } = useTranslation("recommendation");
  const navigate = useNavigate();
  const { filter, change, clear } = useRegisterFilter();
  const [view, setView] = useParam("view");
  const [open, setOpen] = useState<"add" | null>(null);
  const [beside, setBeside] = useParam("beside");
  const shown = VIEWS.find((one) => one === view) ?? "table";
  const writes = register.actions.includes("write");
  const shut = () => setOpen(null);
  const shutBeside = () => setBeside(null);
  const narrowed = Object.keys(filter).some((name) => name !== "sort");
  return (
    <section className={styles.stack} aria-label={t("register")}>
      <Statistics register={register} status={filter.status} onStatus={(status) => change({ status })} />
      <div className={styles.tools}>
        <Segmented
          aria-label={t("viewLabel")}
          options={VIEWS.map((one) => ({ value: one, label: t(`view.${one}`) }))}
          value={shown}
          onChange={(next) => setView(next === "table" ? null : String(next), true)}
        />
        <span className={styles.gap} />
        {writes && (
          <Button type="primary" onClick={() => setOpen("add")}>
            {t("add")}
          </Button>
        )}
        <Button onClick={() => setBeside("sources")}>{t("sources")}</Button>
        <Button onClick={() => setBeside("policies")}>{t("policies")}</Button>
        {shown === "chain" ? (
          <ExportButton path={`/studies/${register.studyId}/recommendation-chain`} />
        ) : (
          <ExportButton path={`/studies/${register.studyId}/recommendations`} filter={filter} />
        )}
      </div>
      {shown === "chain" ? (
        <Chain study={register.studyId} />
      ) : (
        <>
          <Filters register={register} filter={filter} onChange={change} sortable={shown === "table"} />
          {register.rows.length === 0 ? (
            <EmptyState text={t(narrowed ? "noneFound" : "none")}>
              {narrowed ? (
                <Button onClick={clear}>{t("clear")}</Button>
              ) : (
                writes && <Button onClick={() => setOpen("add")}>{t("add")}</Button>
              )}
            </EmptyState>
          ) : shown === "tree" ? (
            <RegisterTree register={register} movable={writes && !narrowed} />
          ) : (
            <RegisterTable register={register} />
          )}
        </>
      )}
      <Drawer open={open === "add"} size="large" title={t("add")} destroyOnHidden onClose={shut}>
        <DraftForm
          register={register}
          onSaved={(saved) => {
            shut();
            navigate(`/recommendations/${saved.row.id}`);
          }}
        />
      </Drawer>
      <Drawer open={beside === "sources"} size="large" title={t("sources")} destroyOnHidden onClose={shutBeside}>
        <Sources register={register} />
      </Drawer>
      <Drawer open={beside === "policies"} size="large" title={t("policies")} destroyOnHidden onClose={shutBeside}>
        <Policies study={register.studyId} writes={writes} />
      </Drawer>
    </section>
  );
}
