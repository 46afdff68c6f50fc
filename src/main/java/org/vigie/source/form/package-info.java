/**
 * The panorama as a form in XLSX: written blank or filled, with lists, notes and a guide, for
 * people who keep it in a spreadsheet and bring it in again.
 */
@NullMarked
package org.vigie.source.form;

import org.jspecify.annotations.NullMarked;
