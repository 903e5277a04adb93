package org.openmtl.architecture.planted.inside.called.internal;

/** Public only because session beans must be. */
public class CalledBean {}
