package org.haven.http;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceId;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published description of the interface. Its examples lie beside the code, one file for each operation, as
 * {@code examples/<operationId>.request.json} and {@code .response.json}.
 */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    private static final ApiResponse PROBLEM = new ApiResponse()
            .description("A problem document (RFC 9457) that says what is wrong and how to mend it")
            .content(new Content()
                    .addMediaType(
                            "application/problem+json",
                            new io.swagger.v3.oas.models.media.MediaType()
                                    .schema(new Schema<>().$ref("#/components/schemas/Problem"))));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        var springdoc = SpringDocUtils.getConfig();
        springdoc.replaceWithClass(AgencyId.class, UUID.class);
        springdoc.replaceWithClass(ProjectId.class, UUID.class);
        springdoc.replaceWithClass(ClientId.class, UUID.class);
        springdoc.replaceWithClass(GrantId.class, UUID.class);
        springdoc.replaceWithClass(HouseholdId.class, UUID.class);
        springdoc.replaceWithClass(EnrollmentId.class, UUID.class);
        springdoc.replaceWithClass(AssessmentId.class, UUID.class);
        springdoc.replaceWithClass(ActId.class, UUID.class);
        springdoc.replaceWithClass(ServiceId.class, UUID.class);
        springdoc.replaceWithClass(StaffId.class, String.class);
        springdoc.replaceWithClass(CocCode.class, String.class);
        springdoc.replaceWithClass(ReturnCode.class, String.class);
        springdoc.addRequestWrapperToIgnore(SignedIn.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Haven")
                        .version("0.1")
                        .description(
                                "Event-sourced HMIS enrollment. Commands are nouns that are posted to; reads are plain resources.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OpenApiCustomizer problems() {
        return openApi -> ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> openApi.getComponents().addSchemas(name, schema));
    }

    /** A component of a body that is not {@code @Nullable} is needed, and one of an answer that is not Optional is there. */
    @Bean
    ModelConverter whatIsNeeded() {
        return new RequiredComponents();
    }

    @Bean
    OperationCustomizer examplesAndFreshness() {
        return (operation, method) -> {
            if (method.getBeanType().isAnnotationPresent(ReadsFrom.class)) {
                operation.addParametersItem(new Parameter()
                        .in("query")
                        .name(Freshness.AT_LEAST)
                        .description("Wait until the view has come to this position, which a write has answered.")
                        .schema(new IntegerSchema().format("int64")));
            }
            addExamples(operation);
            operation.getResponses().addApiResponse("default", PROBLEM);
            return operation;
        };
    }

    private static void addExamples(Operation operation) {
        if (operation.getRequestBody() != null) {
            example(operation.getOperationId() + ".request")
                    .ifPresent(body -> put(operation.getRequestBody().getContent(), body));
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                example(operation.getOperationId() + ".response")
                        .or(() -> example(schemaOf(response.getContent()) + ".response"))
                        .ifPresent(body -> put(response.getContent(), body));
            }
        });
    }

    /** What many operations answer alike has its example once, under the name of its schema. */
    private static String schemaOf(Content content) {
        return content.values().stream()
                .flatMap(media -> Stream.ofNullable(media.getSchema()))
                .flatMap(schema -> Stream.ofNullable(schema.get$ref()))
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .findFirst()
                .orElse("");
    }

    private static void put(@org.jspecify.annotations.Nullable Content content, JsonNode body) {
        if (content != null) {
            content.values().forEach(media -> media.addExamples("example", new Example().value(plain(body))));
        }
    }

    private static Object plain(JsonNode body) {
        return JSON.treeToValue(body, Object.class);
    }

    private static Optional<JsonNode> example(String name) {
        var file = new ClassPathResource("examples/" + name + ".json");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (var in = file.getInputStream()) {
            return Optional.of(JSON.readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
