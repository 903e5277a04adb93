package org.openmtl.architecture.planted.apiinside.internal;

/** Public only because session beans must be. */
public class ThingsBean {}
