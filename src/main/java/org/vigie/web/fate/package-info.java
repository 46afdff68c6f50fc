/**
 * What an address tells whose thing was merged, split, withdrawn or erased: the model of its page,
 * and the same as RDF.
 */
@NullMarked
package org.vigie.web.fate;

import org.jspecify.annotations.NullMarked;
