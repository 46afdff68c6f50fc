package org.vigie.web.discovery;

/**
 * An address that the server really answers.
 *
 * @param method such as {@code GET}
 * @param path with its parameters, such as {@code /id/{type}/<slug>}
 */
public record Route(String method, String path) {}
