package org.specialstudy.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class FrontEndTest {

    @EnableWebMvc
    static class Web {}

    @TempDir
    Path folder;

    private MockMvc browser;

    @BeforeEach
    void built() throws IOException {
        Files.writeString(folder.resolve("index.html"), "<title>专题研究</title>");
        Files.writeString(Files.createDirectory(folder.resolve("assets")).resolve("app-1a2b3c.js"), "export {}");
        Files.writeString(folder.resolveSibling("secret.txt"), "outside");
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("specialstudy.frontend", folder.toString())));
        context.register(FrontEnd.class, Web.class);
        context.refresh();
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/inbox", "/studies/2f1c/plan"})
    void every_address_of_the_front_end_is_its_one_page_asked_for_anew_each_time(String path) throws Exception {
        browser.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("title")))
            .andExpect(header().string("Cache-Control", "no-cache"));
    }

    @Test
    void the_bare_address_leads_there_too() throws Exception {
        browser.perform(get("/")).andExpect(forwardedUrl("/index.html"));
    }

    @Test
    void what_carries_its_hash_in_its_name_is_kept_for_a_year() throws Exception {
        browser.perform(get("/assets/app-1a2b3c.js")).andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/there-is-none", "/assets/gone-9.js", "/missing.png", "/../secret.txt", "/assets/..%2f..%2fsecret.txt"})
    void what_is_neither_a_file_nor_a_page_is_not_found(String path) throws Exception {
        browser.perform(get(path)).andExpect(status().is4xxClientError());
    }
}
