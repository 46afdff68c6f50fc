/**
 * What a person or a crawler opens: pages and data documents for the same IRIs. Javalin and jte are
 * at home here.
 */
@NullMarked
package org.vigie.web;

import org.jspecify.annotations.NullMarked;
