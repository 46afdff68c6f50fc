/** The published questions: queries with a sentence in each language, read from the class path. */
@NullMarked
package org.vigie.web.query;

import org.jspecify.annotations.NullMarked;
