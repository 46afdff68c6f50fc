/**
 * Checks the addresses that a bibliography cites: whether each still leads to what it meant, what
 * became of it since, and how it is cited today.
 */
@NullMarked
package org.vigie.web.check;

import org.jspecify.annotations.NullMarked;
