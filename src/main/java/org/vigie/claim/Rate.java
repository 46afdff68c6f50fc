package org.vigie.claim;

import java.math.BigDecimal;
import org.apache.jena.graph.Node;

/**
 * What a unit of a currency was worth, and who says so.
 *
 * @param currency ISO 4217 code
 * @param period the day, month or year for which it holds; an average for a month or a year
 * @param euros how many euros for one unit
 * @param source the document that gives it
 */
public record Rate(String currency, EdtfDate period, BigDecimal euros, Node source) {}
