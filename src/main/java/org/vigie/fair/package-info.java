/**
 * Checks a server from outside, as the graders of open data do: it knows HTTP and nothing of what
 * serves it. Signposting by its profile, the metadata in the way of F-UJI, the ontology by what LOV
 * asks, the endpoint by its protocol. What cannot be known from here is said to be untested.
 */
@NullMarked
package org.vigie.fair;

import org.jspecify.annotations.NullMarked;
