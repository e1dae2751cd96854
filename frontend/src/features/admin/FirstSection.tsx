import { Navigate } from "react-router";
import { useSession } from "@/api/session";
import { sectionsFor } from "./sections";

export function Component() {
  const [first] = sectionsFor(useSession().authorities);
  return first ? <Navigate to={`/admin/${first.path}`} replace /> : null;
}
