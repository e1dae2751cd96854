import { DeleteOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PassageKind, Quotable } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { SearchField } from "@/ui/SearchField";
import { Answer, EmptyState } from "@/ui/states";
import type { RecommendationDraft } from "./recommendation";
import styles from "./recommendation.module.css";
import { quotableQuery } from "./register";

type Passage = RecommendationDraft["passages"][number];
/** What the study itself has to be quoted. */
const OWN: PassageKind[] = ["FINDING", "STATEMENT", "SUBMISSION", "OPINION"];
const KINDS: PassageKind[] = [...OWN, "OTHER"];

interface Props {
  study: Id;
  passages: Passage[];
  errorOf: (field: string) => string | undefined;
  onChange: (next: { passages: Passage[] }) => void;
}

/** What the recommendation rests on: quoted from what was found, said, written and answered in the study, or from elsewhere. */
export function PassageEditor({ study, passages, errorOf, onChange }: Props) {
  const { t } = useTranslation("recommendation");
  const [choosing, setChoosing] = useState(false);
  const set = (at: number, next: Partial<Passage>) =>
    onChange({ passages: passages.map((one, i) => (i === at ? { ...one, ...next } : one)) });
  const quote = (found: Quotable) =>
    onChange({
      passages: [...passages, { kind: found.kind, ref: found.ref, origin: found.origin, quote: found.text }],
    });
  return (
    <section className={styles.form} aria-label={t("evidence")}>
      <h3 className={styles.heading}>{t("evidence")}</h3>
      {passages.map((passage, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a passage has no name of its own
        <div key={i} className={styles.card}>
          <div className={styles.row}>
            <Select
              aria-label={t("passageKindLabel")}
              disabled={passage.ref !== null}
              value={passage.kind}
              options={KINDS.map((kind) => ({ value: kind, label: t(`passageKind.${kind}`) }))}
              onChange={(kind: PassageKind) => set(i, { kind })}
            />
            <Input
              aria-label={t("origin")}
              placeholder={t("origin")}
              maxLength={200}
              value={passage.origin}
              onChange={(event) => set(i, { origin: event.target.value })}
            />
            <Button
              type="text"
              danger
              icon={<DeleteOutlined />}
              aria-label={t("removePassage", { origin: passage.origin })}
              onClick={() => onChange({ passages: passages.filter((_, at) => at !== i) })}
            />
          </div>
          <Field label={t("quote")} required error={errorOf(`passages[${i}].quote`)}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={5000}
                value={passage.quote}
                onChange={(event) => set(i, { quote: event.target.value })}
              />
            )}
          </Field>
        </div>
      ))}
      <div className={styles.row}>
        <Button onClick={() => setChoosing(true)}>{t("quoteFromStudy")}</Button>
        <Button
          onClick={() => onChange({ passages: [...passages, { kind: "OTHER", ref: null, origin: "", quote: "" }] })}
        >
          {t("quoteOther")}
        </Button>
      </div>
      <Drawer
        open={choosing}
        size="large"
        title={t("quoteFromStudy")}
        destroyOnHidden
        onClose={() => setChoosing(false)}
      >
        <Quotables
          study={study}
          chosen={passages}
          onQuote={(found) => {
            quote(found);
            setChoosing(false);
          }}
        />
      </Drawer>
    </section>
  );
}

interface QuotablesProps {
  study: Id;
  chosen: Passage[];
  onQuote: (found: Quotable) => void;
}

function Quotables({ study, chosen, onQuote }: QuotablesProps) {
  const { t } = useTranslation("recommendation");
  const [q, setQ] = useState("");
  const [kind, setKind] = useState<PassageKind | null>(null);
  const found = useQuery(quotableQuery(study, q, kind));
  const quoted = (one: Quotable) =>
    chosen.some((passage) => passage.ref === one.ref && passage.quote.trim() === one.text);
  return (
    <div className={styles.form}>
      <div className={styles.narrowed}>
        <Select
          aria-label={t("passageKindLabel")}
          value={kind ?? ""}
          options={[
            { value: "", label: t("anyPassageKind") },
            ...OWN.map((one) => ({ value: one, label: t(`passageKind.${one}`) })),
          ]}
          onChange={(next) => setKind((next || null) as PassageKind | null)}
        />
        <SearchField label={t("searchPassages")} value={q} onChange={setQ} />
      </div>
      {!q && kind === "SUBMISSION" && <p className="secondary">{t("submissionBeginnings")}</p>}
      <Answer query={found}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState text={t("noPassages")} />
          ) : (
            <ul className={styles.cards}>
              {all.map((one) => (
                <li key={`${one.ref} ${one.text}`} className={styles.card}>
                  <p className={styles.from}>
                    {t(`passageKind.${one.kind}`)} {one.origin}
                  </p>
                  <p className={styles.words}>{one.text}</p>
                  <div>
                    <Button disabled={quoted(one)} onClick={() => onQuote(one)}>
                      {t(quoted(one) ? "quoted" : "quoteThis")}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}
