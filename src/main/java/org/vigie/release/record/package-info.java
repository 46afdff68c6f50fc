/**
 * What catalogues and archives are told of a release: DCAT-AP, DataCite, RO-Crate, CITATION.cff.
 */
@NullMarked
package org.vigie.release.record;

import org.jspecify.annotations.NullMarked;
