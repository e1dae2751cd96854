/** Topic groups: planned by the work plan, alive from its issue, appointed by the office. */
package org.specialstudy.topic;
