/** Tells people what concerns them: a row each, their own list of them, and what leaves the house by mail or to a gateway. */
package org.specialstudy.notification;
