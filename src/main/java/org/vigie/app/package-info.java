/** The command line, the settings, and the wiring by hand of everything else. */
@NullMarked
package org.vigie.app;

import org.jspecify.annotations.NullMarked;
