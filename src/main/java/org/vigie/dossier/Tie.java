package org.vigie.dossier;

/**
 * One step from a thing to another: a fact of the one that names the other.
 *
 * @param other the other thing
 * @param property the property that leads from the one to the other
 * @param outward whether the fact is one of the thing itself, rather than one of the other
 * @param status the best status of the claims that say so
 */
public record Tie(Ref other, Property property, boolean outward, String status) {}
