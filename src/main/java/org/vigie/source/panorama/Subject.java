package org.vigie.source.panorama;

import org.apache.jena.graph.Node;
import org.vigie.claim.Place;

/**
 * What a row is about, and where it stands.
 *
 * @param node the contract
 * @param slug of the contract
 * @param place of the cell that is being read
 */
record Subject(Node node, String slug, Place place) {
  Subject at(Place other) {
    return new Subject(node, slug, other);
  }
}
