/**
 * Pages of HTML and style sheets that are read, changed and written again; jsoup is at home here.
 */
@NullMarked
package org.vigie.markup;

import org.jspecify.annotations.NullMarked;
