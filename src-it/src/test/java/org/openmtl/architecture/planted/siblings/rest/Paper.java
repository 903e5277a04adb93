package org.openmtl.architecture.planted.siblings.rest;

/** Belongs to the back office. */
public class Paper {}
