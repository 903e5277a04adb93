package org.openmtl.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.Leads;

/** Without these, all tests of the package could run somewhere else and still pass. */
class InsideTheServerIT extends InContainer {
    @Test
    void theTestsBelongToTheDeployedProduct() throws NamingException {
        assertThat((String) InitialContext.doLookup("java:app/AppName")).isEqualTo("mtl");
        Object bean = InitialContext.doLookup("java:module/LeadsBean");
        assertThat(bean).isInstanceOf(Leads.class);
        assertThat(Arrays.stream(Thread.currentThread().getStackTrace()).map(StackTraceElement::getClassName))
                .contains("org.apache.catalina.core.StandardWrapper");
    }

    @Test
    void theProductsDataSourceSignsInAsTheRoleThatOwnsNothing() throws NamingException, SQLException {
        DataSource source = InitialContext.doLookup("java:app/jdbc/mtl");

        try (Connection connection = source.getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("mtl_app");
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
    }
}
