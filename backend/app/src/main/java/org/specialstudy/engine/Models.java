package org.specialstudy.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models on the classpath, by file name. */
final class Models {

    record Model(String name, byte[] content) {

        String sha256() {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private Models() {}

    /** Decisions first, then processes, each by name: what is called may be deployed before what calls it, and the order never varies. */
    static List<Model> onClasspath() {
        var found = new TreeMap<String, Model>();
        var resolver = new PathMatchingResourcePatternResolver(Models.class.getClassLoader());
        try {
            var resources = new ArrayList<Resource>();
            resources.addAll(List.of(resolver.getResources("classpath*:bpmn/*.dmn")));
            resources.addAll(List.of(resolver.getResources("classpath*:bpmn/*.bpmn")));
            for (var resource : resources) {
                var name = resource.getFilename();
                found.put((name.endsWith(".dmn") ? "1" : "2") + name, new Model(name, resource.getContentAsByteArray()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(found.values());
    }
}
