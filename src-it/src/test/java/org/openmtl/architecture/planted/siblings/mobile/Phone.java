package org.openmtl.architecture.planted.siblings.mobile;

/** Belongs to the field. */
public class Phone {}
