/**
 * The read model of the pages: what the graph says of a thing, with the decision behind each value,
 * every competing claim, its assessments and its sources. Pure reading: no words, no markup.
 */
@NullMarked
package org.vigie.dossier;

import org.jspecify.annotations.NullMarked;
