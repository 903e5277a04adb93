package org.openmtl.architecture.planted.database;

import javax.sql.DataSource;

/** Breaks the rule that only the inside touches the database, by JDBC. */
public record OpensAConnection(DataSource source) {}
