import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Wish } from "@/api/replanTypes";
import type { BoardRow } from "@/api/supervisionTypes";
import type { Day, TermUnit } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { DueDay } from "@/ui/DueDay";
import { Field } from "@/ui/Field";
import { TermInput } from "@/ui/TermInput";
import { dayOf, formatDay } from "@/ui/time";
import { begin } from "./replan";
import styles from "./replan.module.css";

const KINDS: Wish["kind"][] = ["DAY", "TERM", "AFTER", "BEFORE"];
const UNITS: TermUnit[] = ["WORKING_DAYS", "CALENDAR_DAYS", "MONTHS"];

interface Props {
  wish: Wish;
  seenDay: Day;
  anchors: BoardRow[];
  problem: unknown;
  onChange: (wish: Wish) => void;
}

/** A day, a term from a day, or a number of working days after or before another running deadline. */
export function WishFields({ wish, seenDay, anchors, problem, onChange }: Props) {
  const { t } = useTranslation(["replan", "common"]);
  const wrong = (field: string) => (problem ? asProblem(problem).errorOf(`wish.${field}`) : undefined);
  const kinds = anchors.length > 0 ? KINDS : KINDS.slice(0, 2);
  return (
    <div className={styles.fields}>
      <Field label={t("kind.label")} error={wrong("kind")}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            value={wish.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(kind) => onChange(begin(kind, seenDay))}
          />
        )}
      </Field>
      {wish.kind === "DAY" && (
        <div className={styles.wide}>
          <DueDay
            label={t("day")}
            required
            value={wish.day}
            error={wrong("day")}
            onChange={(day) => onChange({ ...wish, day })}
          />
        </div>
      )}
      {wish.kind === "TERM" && (
        <>
          <Field label={t("from")} required error={wrong("from")}>
            {(control) => (
              <DayPicker
                {...control}
                value={wish.from}
                onChange={(from) => onChange({ ...wish, from: from ?? dayOf() })}
              />
            )}
          </Field>
          <TermInput
            silent
            label={t("term")}
            value={wish.term}
            unit={wish.unit ?? "WORKING_DAYS"}
            error={wrong("term")}
            onChange={(term) => onChange({ ...wish, term })}
          />
          <Field label={t("common:termFields.unit")} error={wrong("unit")}>
            {(control) => (
              <Select
                {...control}
                style={{ width: "100%" }}
                value={wish.unit ?? "WORKING_DAYS"}
                options={UNITS.map((unit) => ({ value: unit, label: t(`common:termFields.${unit}`) }))}
                onChange={(unit) => onChange({ ...wish, unit })}
              />
            )}
          </Field>
        </>
      )}
      {(wish.kind === "AFTER" || wish.kind === "BEFORE") && (
        <Anchored wish={wish} anchors={anchors} wrong={wrong} onChange={onChange} />
      )}
    </div>
  );
}

interface AnchoredProps {
  wish: Wish;
  anchors: BoardRow[];
  wrong: (field: string) => string | undefined;
  onChange: (wish: Wish) => void;
}

function Anchored({ wish, anchors, wrong, onChange }: AnchoredProps) {
  const { t } = useTranslation(["replan", "tasks"]);
  const name = (row: BoardRow) =>
    `${t(`tasks:elements.${row.elementId}`)}${row.subject ? ` · ${row.subject}` : ""}（${formatDay(row.dueAt)}）`;
  return (
    <>
      <Field label={t("anchor")} required error={wrong("anchor")}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("anchorHint")}
            value={wish.anchor ?? undefined}
            options={anchors.map((row) => ({ value: row.id, label: name(row) }))}
            onChange={(anchor) => onChange({ ...wish, anchor })}
          />
        )}
      </Field>
      <TermInput
        silent
        label={t(wish.kind === "AFTER" ? "daysAfter" : "daysBefore")}
        value={wish.term}
        error={wrong("term")}
        onChange={(term) => onChange({ ...wish, term })}
      />
    </>
  );
}
