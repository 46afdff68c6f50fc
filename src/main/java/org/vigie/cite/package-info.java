/**
 * How something of Vigie is cited: as text in the styles of a bibliography, as files for the
 * programs that keep references, and as a code to print. The library citeproc-java and the one that
 * draws QR codes are at home here; nothing here asks the network.
 */
@NullMarked
package org.vigie.cite;

import org.jspecify.annotations.NullMarked;
