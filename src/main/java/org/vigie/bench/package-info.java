/** Measures the observatory as its readers meet it: over HTTP. */
@NullMarked
package org.vigie.bench;

import org.jspecify.annotations.NullMarked;
