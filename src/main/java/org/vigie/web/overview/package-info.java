/** The pages that show many things: the table of contracts, lists, searches and the vocabulary. */
@NullMarked
package org.vigie.web.overview;

import org.jspecify.annotations.NullMarked;
