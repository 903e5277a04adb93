/**
 * Many phones in one process: they work through days, over a line that fails in every way a line can, and in the end everything that was
 * meant must be at the server exactly once, and every phone must hold what the server would give it. {@link
 * org.openmtl.field.simulator.Simulator} is the command.
 */
@NullMarked
package org.openmtl.field.simulator;

import org.jspecify.annotations.NullMarked;
