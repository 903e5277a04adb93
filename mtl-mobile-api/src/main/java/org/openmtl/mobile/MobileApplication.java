package org.openmtl.mobile;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openmtl.http.HttpProviders;

/** Lists its classes, because two applications live in one web module and a scan would give each the other's. */
@ApplicationPath("/mobile/v1")
public class MobileApplication extends Application {
    private static final List<Class<?>> OWN = List.of(
            HelloResource.class,
            FormDefinitionResource.class,
            AgendaResource.class,
            FieldDeviceResource.class,
            HintResource.class,
            TokenResource.class,
            SyncResource.class,
            BlobResource.class,
            UploadAnswers.class,
            ProofAnswers.class,
            MethodOverride.class,
            CompressedRequests.class,
            CompressedAnswers.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new LinkedHashSet<>(HttpProviders.ALL);
        classes.addAll(OWN);
        return classes;
    }
}
