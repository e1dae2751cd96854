/** Field visits of topic groups: planned, approved, prepared, carried out, confirmed. */
package org.specialstudy.fieldvisit;
