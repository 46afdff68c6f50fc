/** The provenance columns: what stands behind each value of an answer, told beside it. */
@NullMarked
package org.vigie.sparql.provenance;

import org.jspecify.annotations.NullMarked;
