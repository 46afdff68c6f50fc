/**
 * Measures Vigie on data like the observatory's own, of any size, beside the tools that others
 * would take. Whoever runs it twice measures the same data.
 */
@NullMarked
package org.vigie.bench;

import org.jspecify.annotations.NullMarked;
