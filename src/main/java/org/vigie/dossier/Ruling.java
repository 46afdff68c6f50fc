package org.vigie.dossier;

import org.apache.jena.graph.Node;

/**
 * Why a value is displayed: the Decision of the consolidated view, its codes in short.
 *
 * @param node its IRI
 * @param outcome such as {@code decided}
 * @param rule the first criterion that made the difference, such as {@code corroboration}
 * @param agreement such as {@code contradicted}
 * @param explanation the generated sentence
 */
public record Ruling(Node node, String outcome, String rule, String agreement, Label explanation) {}
