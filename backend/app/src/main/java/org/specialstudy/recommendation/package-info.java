/** Recommendations: who made them where and upon what, who must answer for them, what became of them, and which measure took them up. */
package org.specialstudy.recommendation;
