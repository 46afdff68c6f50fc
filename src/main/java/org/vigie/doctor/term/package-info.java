/**
 * Reasons that lie in a single term: the data do not have it, or have it in another namespace, or
 * never on things of the class that is asked for.
 */
@NullMarked
package org.vigie.doctor.term;

import org.jspecify.annotations.NullMarked;
