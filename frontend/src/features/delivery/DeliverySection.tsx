import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Tag } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Delivery, Instruction } from "@/api/deliveryTypes";
import type { Id } from "@/api/types";
import { ExportButton } from "@/ui/ExportButton";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import { studyDeliveryQuery, useDeliveryAct } from "./delivery";
import styles from "./delivery.module.css";
import { Facts, Signings } from "./Facts";
import { InstructionForm } from "./InstructionForm";
import { InstructionList } from "./InstructionList";
import { RecordedSignature } from "./SignForm";
import { Papers } from "./Task";
import { Conclusion } from "./WaitForm";

/** Draws the form by which an instruction is given to somebody. */
export type GiveSlot = (instruction: Instruction, onGiven: () => void) => ReactNode;

interface Props {
  study: Id;
  giver: GiveSlot;
}

/** How the overall report reaches the Party committee, and what came back. Nothing is shown before there is one. */
export function DeliverySection({ study, giver }: Props) {
  const delivery = useQuery(studyDeliveryQuery(study));
  return (
    <Answer query={delivery} rows={3}>
      {(view) => (view ? <Section delivery={view} giver={giver} refetch={() => void delivery.refetch()} /> : null)}
    </Answer>
  );
}

type Open = "record" | "close" | "signature" | { give: Instruction } | null;

function Section({ delivery, giver, refetch }: { delivery: Delivery; giver: GiveSlot; refetch: () => void }) {
  const { t } = useTranslation("delivery");
  const [open, setOpen] = useState<Open>(null);
  const may = (act: Delivery["actions"][number]) => delivery.actions.includes(act);
  const shut = () => setOpen(null);
  const giving = open !== null && typeof open === "object" ? open.give : null;
  return (
    <section className={styles.section} aria-label={t("section")}>
      <div className={styles.head}>
        <h2>{t("section")}</h2>
        <Tag color={COLOURS[delivery.status]}>{t(`status.${delivery.status}`)}</Tag>
        {delivery.next.map((step) => (
          <span key={step.elementId} className="secondary">
            {t("withNow", { names: step.holders.slice(0, 4).join(t("listSeparator")) })}
          </span>
        ))}
        <span className={styles.gap} />
        <div className={styles.row}>
          {delivery.taskKey && (may("submit") || may("sign") || may("send") || may("receive") || may("wait")) && (
            <Link to={`/tasks/${delivery.taskKey}`}>
              <Button type="primary">{t("openTask")}</Button>
            </Link>
          )}
          {may("record-signature") && !may("sign") && (
            <Button onClick={() => setOpen("signature")}>{t("recordSignature")}</Button>
          )}
          {may("instruct") && <Button onClick={() => setOpen("record")}>{t("recordInstruction")}</Button>}
          {may("close") && !may("wait") && <Button onClick={() => setOpen("close")}>{t("close")}</Button>}
          {delivery.instructions.length === 0 && <ExportButton path={`/studies/${delivery.studyId}/deliveries`} />}
        </div>
      </div>
      <Facts delivery={delivery} />
      <Signings delivery={delivery} />
      <Papers delivery={delivery} />
      {["WAITING", "ASKING", "CLOSED"].includes(delivery.status) && (
        <>
          <h3>{t("instructions")}</h3>
          <InstructionList
            delivery={delivery}
            onGive={may("instruct") ? (instruction) => setOpen({ give: instruction }) : undefined}
          />
        </>
      )}
      <Drawer open={open === "record"} size="large" title={t("recordInstruction")} destroyOnHidden onClose={shut}>
        <InstructionForm delivery={delivery} onDone={shut} />
      </Drawer>
      <Drawer open={open === "signature"} size="large" title={t("recordSignature")} destroyOnHidden onClose={shut}>
        <RecordedSignature delivery={delivery} onSent={shut} />
      </Drawer>
      <Drawer open={open === "close"} title={t("close")} destroyOnHidden onClose={shut}>
        <Closing delivery={delivery} onDone={shut} />
      </Drawer>
      <Drawer open={giving !== null} size="large" title={t("give")} destroyOnHidden onClose={shut}>
        {giving?.restricted && <p className="secondary">{t("giveRestricted")}</p>}
        {giving &&
          giver(giving, () => {
            shut();
            refetch();
          })}
      </Drawer>
    </section>
  );
}

const COLOURS: Record<Delivery["status"], string> = {
  PREPARING: "blue",
  SIGNING: "blue",
  SENDING: "blue",
  RECEIVING: "blue",
  WAITING: "gold",
  ASKING: "orange",
  CLOSED: "green",
  WITHDRAWN: "default",
};

/** The office does not wait for the end of the time. */
function Closing({ delivery, onDone }: { delivery: Delivery; onDone: () => void }) {
  const { t } = useTranslation("delivery");
  const act = useDeliveryAct(delivery, "decision");
  const [conclusion, setConclusion] = useState("");
  return (
    <div className={styles.form}>
      <p className="secondary">{t("closeExplain")}</p>
      <Conclusion value={conclusion} onChange={setConclusion} />
      <ProblemAlert problem={act.error} />
      <SubmitBar>
        <Button
          type="primary"
          size="large"
          loading={act.isPending}
          onClick={() => act.mutate({ outcome: "CLOSE", conclusion: conclusion.trim() }, { onSuccess: onDone })}
        >
          {t("close")}
        </Button>
      </SubmitBar>
    </div>
  );
}
