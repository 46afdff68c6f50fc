/**
 * Reasons that lie in a value: it is written otherwise than the data write it, has no such word or
 * date, or is withheld.
 */
@NullMarked
package org.vigie.doctor.value;

import org.jspecify.annotations.NullMarked;
