/** Special studies: what was commissioned, by whom, who leads, and how far it has come. */
package org.specialstudy.study;
