/**
 * Changes running deadlines: the office re-plans them with a reason after seeing what else would move, and whoever owes a matter asks for more
 * time. The moving itself is module {@code deadline}'s.
 */
package org.specialstudy.replan;
