/**
 * The field client: what a phone needs to work offline for days and lose nothing. Runs on Android 8 and on any Java 8 or newer.
 *
 * <p>Whatever is done becomes an {@link org.openmtl.field.Operation} in the local {@link org.openmtl.field.Store} first; a
 * synchronisation sends operations, in order, as often as it takes for the server to give its verdict on each, and brings the rows that
 * changed. Only a verdict takes an operation out of the outbox. {@link org.openmtl.field.FieldClient} is the way in.
 *
 * <p>Blobs and quizzes are not part of it yet: they add operations like any other, and calls beside push and pull that go through the
 * same {@link org.openmtl.field.Transport}.
 */
@NullMarked
package org.openmtl.field;

import org.jspecify.annotations.NullMarked;
