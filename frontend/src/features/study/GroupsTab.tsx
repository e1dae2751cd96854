import { useOutletContext } from "react-router";
import type { StudyView } from "@/api/types";
import { GroupRows } from "./GroupRows";

export function GroupsTab() {
  const study = useOutletContext<StudyView>();
  return <GroupRows groups={study.groups} />;
}
