/** What can be said of a query itself: how its answer is found, and why there may be none. */
@NullMarked
package org.vigie.doctor;

import org.jspecify.annotations.NullMarked;
