package org.openmtl.contract;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contract as a reader of its files sees it. */
public final class Contract {
    private static final String FOLDER = "META-INF/resources/docs/openapi/";

    private final OpenAPI api;
    private final SchemaValidator schemas;

    private Contract(OpenAPI api) {
        this.api = api;
        this.schemas = new SchemaValidator(api, new MessageResolver());
    }

    /**
     * Reads a contract.
     *
     * @throws IllegalStateException when the files say something that OpenAPI does not understand
     */
    public static Contract read(String file) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser()
                .readLocation(folder().resolve(file).toUri().toString(), null, options);
        if (parsed.getOpenAPI() == null || !parsed.getMessages().isEmpty()) {
            throw new IllegalStateException(file + ": " + parsed.getMessages());
        }
        return new Contract(parsed.getOpenAPI());
    }

    /** Method and path, such as {@code GET /leads/{id}}, with what stands there. */
    public Stream<Operation> operations() {
        return api.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(verb -> new Operation(verb.getKey() + " " + path.getKey(), verb.getValue())));
    }

    List<String> tags() {
        return api.getTags().stream()
                .map(io.swagger.v3.oas.models.tags.Tag::getName)
                .toList();
    }

    Schema<?> schema(String name) {
        return api.getComponents().getSchemas().get(name);
    }

    /** The response itself, where the operation only refers to it. */
    public ApiResponse resolved(ApiResponse response) {
        String ref = response.get$ref();
        return ref == null ? response : api.getComponents().getResponses().get(name(ref));
    }

    /** The parameter itself, where the operation only refers to it. */
    public Parameter resolved(Parameter parameter) {
        String ref = parameter.get$ref();
        return ref == null ? parameter : api.getComponents().getParameters().get(name(ref));
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** What is wrong with a value; empty when it keeps to the schema. */
    public List<String> faults(@Nullable Object value, Schema<?> schema) {
        try {
            return schemas.validate(Json.mapper().writeValueAsString(value), schema, "example").getMessages().stream()
                    .map(ValidationReport.Message::getMessage)
                    .toList();
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The files of both APIs in one folder, as a client of the server sees them. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("contracts");
            for (URL part : Collections.list(Contract.class.getClassLoader().getResources(FOLDER))) {
                copy(part.toURI(), folder);
            }
            return folder;
        } catch (IOException | java.net.URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void copy(URI part, Path folder) throws IOException {
        if (part.getScheme().equals("jar")) {
            try (var jar = java.nio.file.FileSystems.newFileSystem(part, Map.of())) {
                copyFiles(jar.getPath(FOLDER), folder);
            }
        } else {
            copyFiles(Path.of(part), folder);
        }
    }

    private static void copyFiles(Path from, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(from).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /**
     * An operation.
     *
     * @param name method and path
     */
    public record Operation(String name, io.swagger.v3.oas.models.Operation spec) {}
}
