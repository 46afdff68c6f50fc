/**
 * Releases: a revision of the store that was given a number, as files that outlive the server. Here
 * is what a release is and where releases lie; below, how one is made, checked and put back.
 */
@NullMarked
package org.vigie.release;

import org.jspecify.annotations.NullMarked;
