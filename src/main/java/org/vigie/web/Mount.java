package org.vigie.web;

import jakarta.servlet.Filter;

/**
 * A servlet filter that answers before the pages do.
 *
 * @param path such as {@code /sparql}
 * @param filter what answers there
 */
public record Mount(String path, Filter filter) {}
