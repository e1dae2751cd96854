/** People, posts, organisations, memberships and accounts: who somebody is and what they may do where. */
package org.specialstudy.directory;
