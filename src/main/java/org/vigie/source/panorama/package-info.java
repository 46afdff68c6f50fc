/**
 * The panorama layout of a spreadsheet: one row per contract, one column per property, its sources
 * and its certainty beside it. Values are read leniently, by what the property may hold, and the
 * words as they stand are kept.
 */
@NullMarked
package org.vigie.source.panorama;

import org.jspecify.annotations.NullMarked;
