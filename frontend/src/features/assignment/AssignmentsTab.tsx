import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOutletContext } from "react-router";
import type { StudyView } from "@/api/studyTypes";
import { GiveForm } from "./GiveForm";
import { List } from "./List";

/** What was given within a study, and giving something directly. */
export function AssignmentsTab() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("assignment");
  const [giving, setGiving] = useState(false);
  return (
    <>
      <List
        whose={{ study: study.id }}
        none={t("none")}
        tools={(list) =>
          list.actions.includes("give") && (
            <Button type="primary" onClick={() => setGiving(true)}>
              {t("give")}
            </Button>
          )
        }
      />
      <Drawer open={giving} size="large" title={t("give")} destroyOnHidden onClose={() => setGiving(false)}>
        <GiveForm study={study.id} stage={study.stage} onGiven={() => setGiving(false)} />
      </Drawer>
    </>
  );
}
