package org.openmtl.architecture.planted.inside.caller;

import org.openmtl.architecture.planted.inside.called.internal.CalledBean;

/** Breaks the rule that modules meet at their facades. */
public record ReachesInside(CalledBean bean) {}
