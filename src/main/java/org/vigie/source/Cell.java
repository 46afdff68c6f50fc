package org.vigie.source;

import org.vigie.claim.Place;

/**
 * The smallest part of a document that is accounted for: a cell of a table, a statement of an RDF
 * document, a field of a record. Every one that is not empty appears once.
 *
 * @param place where it stands
 * @param text its own words, before any cleaning
 * @param use what reading made of it
 */
public record Cell(Place place, String text, Use use) {}
