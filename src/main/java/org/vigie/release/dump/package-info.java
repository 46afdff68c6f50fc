/**
 * A view of the data as documents: its canonical form on the disk, and from that each syntax of
 * RDF, statement by statement, so that memory holds no more than one thing at a time.
 */
@NullMarked
package org.vigie.release.dump;

import org.jspecify.annotations.NullMarked;
