package org.openmtl.platform.internal;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Stateless;

/**
 * Defines the application's data source: never XA, since an orphaned prepared transaction would hold the change feed's horizon.
 *
 * <p>{@code stringtype=unspecified} lets PostgreSQL infer the type of text parameters (uuid, jsonb).
 *
 * <p>Statements are planned once: left to itself PostgreSQL plans lists at each call, because it takes every array for one of ten units
 * and finds its own estimate for fewer always cheaper. That planning cost twelve times what the list itself did.
 *
 * <p>Statements and results are the driver's own: those of the server look for a method by its name at each value that is read.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/mtl",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=mtl.db.url}",
        user = "${MPCONFIG=mtl.db.app.user}",
        password = "${MPCONFIG=mtl.db.app.password}",
        minPoolSize = 4,
        maxPoolSize = 40,
        maxIdleTime = 300,
        transactional = true,
        properties = {
            "stringType=unspecified",
            "reWriteBatchedInserts=true",
            "prepareThreshold=3",
            "options=-c plan_cache_mode=force_generic_plan",
            "connectTimeout=5",
            "socketTimeout=20",
            "tcpKeepAlive=true",
            "ApplicationName=OpenMTL",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.fail-all-connections=false",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.max-wait-time-in-millis=5000",
            "fish.payara.wrap-jdbc-objects=false"
        })
@Stateless
public class Database {}
