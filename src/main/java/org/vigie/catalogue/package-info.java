/**
 * What the observatory tells of itself to programs and to whoever asks: which classes and
 * properties its data has (VoID), what its endpoint can do (SPARQL Service Description), and the
 * library of published questions. Computed from the data of one revision, never written by hand.
 */
@NullMarked
package org.vigie.catalogue;

import org.jspecify.annotations.NullMarked;
