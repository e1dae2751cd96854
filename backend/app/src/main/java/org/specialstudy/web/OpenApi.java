package org.specialstudy.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.info.Info;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the interface at {@code /api/openapi.json}, for people who are signed in. Names are stable: an operation is called after its
 * controller and method, a nested record after its controller too, so that a new endpoint moves nothing else in the committed file.
 */
@Configuration
class OpenApi {

    @Bean
    OpenApiCustomizer heading() {
        return api -> api
            .info(new Info().title("Special-study workflow system").version("1"))
            .servers(null);                                        // whoever reads it knows where it came from
    }

    @Bean
    GlobalOperationCustomizer stableNames() {
        return (operation, method) -> {
            var controller = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
            operation.setOperationId(controller.substring(0, 1).toLowerCase(Locale.ROOT) + controller.substring(1) + "_" + method.getMethod().getName());
            var module = method.getBeanType().getPackageName().split("\\.");
            operation.setTags(List.of(module[2]));
            return operation;
        };
    }

    @Bean
    ModelResolver models(ObjectMapperProvider provider) {
        var models = new ModelResolver(provider.jsonMapper(), new Names());
        models.openapi31(provider.isOpenapi31());
        return models;
    }

    /** Refuses two types of the same name, of which the description would otherwise silently keep one. */
    private static final class Names extends TypeNameResolver {

        private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            var outer = type.getEnclosingClass();
            var name = outer == null ? type.getSimpleName() : outer.getSimpleName().replaceFirst("Controller$", "") + type.getSimpleName();
            var other = taken.putIfAbsent(name, type);
            if (other != null && other != type) throw new IllegalStateException("Both " + other + " and " + type + " would be called " + name);
            return name;
        }

        @Override
        protected String nameForClass(JavaType type, Set<Options> options) {
            return nameForClass(type.getRawClass(), options);
        }
    }
}
