package org.vigie.web.ontology;

import org.jspecify.annotations.Nullable;

/**
 * A name that may lead somewhere.
 *
 * @param text the name
 * @param href where it leads; null when nowhere
 * @param lang its language, when it is not that of the page
 * @param code whether it is written as a program writes it
 */
public record Item(String text, @Nullable String href, @Nullable String lang, boolean code) {}
