/**
 * Search by words over one Lucene index of the texts of the store, with French and English
 * analysis. The index is a copy: it says of which revision, follows the store by itself, and can be
 * thrown away. Whoever reads a revision finds what that revision says, and nothing else.
 */
@NullMarked
package org.vigie.search;

import org.jspecify.annotations.NullMarked;
