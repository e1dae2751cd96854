/** The work plan of a study, from the first draft to the issued document. */
package org.specialstudy.workplan;
