package org.vigie.web.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param kind of its group, such as {@code contract}
 * @param title its name
 * @param titleLang the language of the name, when it is not that of the page
 * @param href its page
 * @param label of which text of it the excerpt is; empty when that needs no word
 * @param excerpt the words around what was sought, or what it is
 * @param lang the language of the excerpt, when it is not that of the page
 */
public record Item(
    String kind,
    String title,
    @Nullable String titleLang,
    String href,
    String label,
    String excerpt,
    @Nullable String lang) {}
