/**
 * Answers that were given once, kept in memory to be given again to whoever asks the same of the
 * same state of knowledge.
 */
@NullMarked
package org.vigie.sparql.cache;

import org.jspecify.annotations.NullMarked;
