/** Documents for printers. */
@NullMarked
package org.vigie.paper;

import org.jspecify.annotations.NullMarked;
