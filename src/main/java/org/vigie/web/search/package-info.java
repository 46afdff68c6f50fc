/** The page of a search by words: what was found, in groups, with the words around it. */
@NullMarked
package org.vigie.web.search;

import org.jspecify.annotations.NullMarked;
