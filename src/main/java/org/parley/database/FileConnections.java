package org.parley.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Has the pool give up all connections to an embedded database that has closed its file because it
 * could not write. H2 opens the file anew, with all that was committed, but not while a single
 * connection from before is open.
 */
@ApplicationScoped
@Alternative
@Priority(1)
@JdbcDriver("h2")
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class FileConnections implements AgroalConnectionConfigurer {
  private static final Logger LOG = Logger.getLogger(FileConnections.class);

  private final Instance<AgroalDataSource> dataSource;

  @Inject
  FileConnections(Instance<AgroalDataSource> dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void disableSslSupport(
      String kind,
      AgroalDataSourceConfigurationSupplier configuration,
      Map<String, String> properties) {
    // A file is not reached by a network.
  }

  @Override
  public void setExceptionSorter(String kind, AgroalDataSourceConfigurationSupplier configuration) {
    configuration.connectionPoolConfiguration().exceptionSorter(this::isFatal);
  }

  private boolean isFatal(SQLException failure) {
    boolean isClosed = Outage.isClosedFile(failure);
    if (isClosed) {
      LOG.debug("The file of the database was closed", failure);
      dataSource.get().flush(FlushMode.ALL);
    }
    return isClosed;
  }
}
