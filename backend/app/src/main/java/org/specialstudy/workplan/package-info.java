/**
 * The work plan of a study, from the first draft to the issued document, and its amendments afterwards. An amendment is a change of the plan's own
 * content, judged by the plan's rules and carried out on the plan as one act: apart from it, half of the plan would have to be public.
 */
package org.specialstudy.workplan;
