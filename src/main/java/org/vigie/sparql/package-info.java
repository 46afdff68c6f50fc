/** The read-only SPARQL endpoint, by the processors of Fuseki, which is at home here. */
@NullMarked
package org.vigie.sparql;

import org.jspecify.annotations.NullMarked;
