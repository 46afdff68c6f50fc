/** The pages of the releases: what each holds, what is new in it, how it is checked. */
@NullMarked
package org.vigie.web.release;

import org.jspecify.annotations.NullMarked;
