/**
 * Reasons that lie in how the triples and conditions of a query stand together, each of which may
 * be well by itself.
 */
@NullMarked
package org.vigie.doctor.pattern;

import org.jspecify.annotations.NullMarked;
