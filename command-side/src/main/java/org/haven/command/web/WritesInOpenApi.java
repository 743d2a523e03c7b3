package org.haven.command.web;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Says in the published description which headers a write needs. */
@Configuration(proxyBeanMethods = false)
class WritesInOpenApi {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Write.class, Seen.class);
    }

    @Bean
    OperationCustomizer headersOfWrites() {
        return (operation, method) -> {
            if (takes(method, Write.class)) {
                operation.addParametersItem(header(
                        Write.IDEMPOTENCY_KEY, "A fresh random key; the same one when the request is repeated."));
            }
            if (takes(method, Seen.class)) {
                operation.addParametersItem(header(HttpHeaders.IF_MATCH, "The ETag of the record as it was read."));
            }
            return operation;
        };
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
    }
}
