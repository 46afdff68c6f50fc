/**
 * The texts of the observatory: questions, glossary, resources, training, sheets and pages, read
 * from the files of {@code data/guide} that a domain expert edits ({@code README.md} there explains
 * the formats), and turned into safe HTML. What a text draws from the data it only names; who shows
 * it asks the store.
 */
@NullMarked
package org.vigie.guide;

import org.jspecify.annotations.NullMarked;
