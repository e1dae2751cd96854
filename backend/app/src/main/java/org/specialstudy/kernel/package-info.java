/** Words that every module shares: a business "no", a fact, a page, the clock of business time. Knows nobody. */
package org.specialstudy.kernel;
