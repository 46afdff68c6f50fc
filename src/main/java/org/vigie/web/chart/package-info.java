/**
 * The drawings of the pages as coordinates: strips of dots, bars of shares, the circuit of the
 * money.
 */
@NullMarked
package org.vigie.web.chart;

import org.jspecify.annotations.NullMarked;
