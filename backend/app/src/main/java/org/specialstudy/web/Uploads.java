package org.specialstudy.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** A file as large as is allowed must fit into its request together with the form around it. */
@Configuration
class Uploads {

    private static final DataSize FORM = DataSize.ofMegabytes(1);

    @Bean
    MultipartConfigElement uploadLimits(MultipartProperties limits) {
        limits.setMaxRequestSize(DataSize.ofBytes(limits.getMaxFileSize().toBytes() + FORM.toBytes()));
        return limits.createMultipartConfig();
    }
}
