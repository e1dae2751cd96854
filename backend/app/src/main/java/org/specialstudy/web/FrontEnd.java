package org.specialstudy.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the built front end from a folder, so that one address is enough; any address that is no file is the front end's own. */
@Configuration
class FrontEnd implements WebMvcConfigurer {

    private final String folder;

    FrontEnd(@Value("${specialstudy.frontend:}") String folder) {
        this.folder = folder;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        if (!folder.isBlank()) views.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        if (folder.isBlank()) return;
        var files = Path.of(folder).toAbsolutePath().normalize().toUri().toString();
        var root = files.endsWith("/") ? files : files + "/";
        resources.addResourceHandler("/assets/**")                 // names carry a hash of the content
            .addResourceLocations(root + "assets/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        resources.addResourceHandler("/**")
            .addResourceLocations(root)
            .setCacheControl(CacheControl.noCache())
            .resourceChain(false)
            .addResolver(new PathResourceResolver() {
                @Override
                protected Resource getResource(String path, Resource location) throws IOException {
                    var file = super.getResource(path, location);
                    if (file != null || path.startsWith("api/") || path.startsWith("actuator/") || path.contains(".")) return file;
                    return super.getResource("index.html", location);
                }
            });
    }
}
