/**
 * What a page needs to know about a thing: its displayed values with their decision, the competing
 * claims, the assessments and the sources behind each.
 */
@NullMarked
package org.vigie.dossier;

import org.jspecify.annotations.NullMarked;
