/** Every fact of every study, kept in the transaction that made it true. Only ever added to. */
package org.specialstudy.timeline;
