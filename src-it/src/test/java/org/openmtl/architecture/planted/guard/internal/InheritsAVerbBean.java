package org.openmtl.architecture.planted.guard.internal;

import jakarta.ejb.Stateless;
import org.openmtl.platform.identity.Guarded;

/** Breaks the rule that each verb names its permission, by inheritance. */
@Stateless
@Guarded
public class InheritsAVerbBean extends Ancestor {}
