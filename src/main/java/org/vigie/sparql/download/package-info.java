/** What leaves the endpoint as a file: an answer, and beside it what one must know to cite it. */
@NullMarked
package org.vigie.sparql.download;

import org.jspecify.annotations.NullMarked;
