package org.specialstudy.walk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One address of the application with one verb, and the method that answers. */
record Endpoint(String verb, String pattern, HandlerMethod method, boolean upload) {

    /** All of ours; what libraries add (the description of the interface) is not ours to annotate, and what tests add is not there. */
    static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
            .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.specialstudy"))
            .filter(entry -> !entry.getValue().getBeanType().getProtectionDomain().getCodeSource().getLocation().getPath().contains("/test-classes/"))
            .flatMap(entry -> of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Endpoint::name)).toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod method) {
        var upload = info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        return info.getPatternValues().stream().flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
            .map(verb -> new Endpoint(verb.name(), pattern, method, upload)));
    }

    String name() {
        return verb + " " + pattern;
    }

    boolean reads() {
        return verb.equals("GET");
    }

    boolean statesItsRule() {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class)
            || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PreAuthorize.class);
    }

    /** A body of the right form, or null where none is expected. */
    Object body() {
        return Stream.of(method.getMethodParameters())
            .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
            .findFirst().map(parameter -> Samples.of(parameter.getGenericParameterType())).orElse(null);
    }
}
