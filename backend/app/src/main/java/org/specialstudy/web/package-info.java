/** What every request passes: who may come in, how a "no" is worded, how the front end is served. Knows the kernel only. */
package org.specialstudy.web;
