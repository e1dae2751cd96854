/** Attachments: what they are stands in the database, their bytes in a folder beside it, named by their own fingerprint. */
package org.specialstudy.document;
