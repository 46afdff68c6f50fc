/**
 * What could not enter and waits for a person: private files beside the store, never part of what
 * is published. Jackson is at home here.
 */
@NullMarked
package org.vigie.quarantine;

import org.jspecify.annotations.NullMarked;
