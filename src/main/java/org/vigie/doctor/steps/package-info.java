/** How the answer of a query is found, step by step, with the rows and the time of each. */
@NullMarked
package org.vigie.doctor.steps;

import org.jspecify.annotations.NullMarked;
